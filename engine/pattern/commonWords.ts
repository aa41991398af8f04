/** How often words occur, roughly, in business prose: enough to wait for "drive" rather than for "our". */

/** Occurrences in a thousand sentences; a word without letters, such as a comma, cannot be waited for at all. */
export function commonness(word: string): number {
  if (word === '') return Number.POSITIVE_INFINITY
  // The "s" of "customer's", the "t" of "don't", and numbers.
  if (word.length === 1) return 300
  return common.get(word) ?? (word.length < 4 ? 10 : 1)
}

const byFrequency: readonly (readonly [occurrences: number, words: string])[] = [
  [300, 'a and in of the to'],
  [
    150,
    'all an are as at be by can for from have if is it not on or our that this we will with you ' + 'your',
  ],
  [
    60,
    'about after also any based because before best between both but customer customers data ' +
      'different do dont each example first get has help here how information into its just like list ' +
      'make may more must need new no one only other out over page part process product project same ' +
      'see set should so some such support team than their them then there these they those time up ' +
      'us use used user users using via well what when where which while who within work',
  ],
  [
    25,
    'able access across action add added adding address advantage already always analysis another ' +
      'area around ask available back become being better blue board body build building business ' +
      'call case cases change changes channel check client code community company complete content ' +
      'contract control cost costs could course create created current date day decision deliver ' +
      'department design development digital discuss document does doing done down due during easy ' +
      'effort employee end engineering ensure environment even event events every existing experience ' +
      'face feature features feedback field file files find follow following form free full function ' +
      'future general give given go goal goals good government great group hand having head health ' +
      'high hold home house idea image impact important improve include including individual interest ' +
      'internal internet issue issues job keep key kind know large last law lead learn leave left ' +
      'less let level life light line link live local long look low made main major makes making ' +
      'manage management manager many market match means media meet meeting member members message ' +
      'metric metrics might mind model money month most move much name national needs network next ' +
      'note number offer office often once online open option order organisation organization own ' +
      'paper partner partners party pay people per performance period person personal phone place ' +
      'plan plans platform please point policy possible post practice present price priority private ' +
      'problem program programme projects provide provided provides public quality question questions ' +
      'rate read ready real really reason record regular related release report request required ' +
      'requirements research resources rest result results return review right risk role room rule ' +
      'run sales save search section security select sell send service services several share short ' +
      'show side sign since single site small software solution something source specific staff stage ' +
      'stakeholders standard start state status step still stop story strategy success supply sure ' +
      'system systems table take talk target task teams technical term terms test text things think ' +
      'third through together tool tools top total track training try two type under understand ' +
      'update upon value version view want way web website week whats whether wide without word ' +
      'working world would write year years',
  ],
]

const common: ReadonlyMap<string, number> = new Map(
  byFrequency.flatMap(([occurrences, words]) => words.split(' ').map((word) => [word, occurrences] as const)),
)
