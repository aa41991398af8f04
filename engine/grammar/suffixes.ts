/** What the ending of an unknown word tells about it. */

/** "useful", "seamless", "mobile-friendly" are adjectives more often than not. */
export const adjectiveEnding =
  /(?:able|ible|ful|less|ous|ive|ical|ional|ial|ual|ic|ish|ary|ant|ent|esque|like|proof|free|wide|friendly|specific|ready|native|aware|centric|agnostic|most)$/

/** "adoption", "payment", "ownership", "awareness": nouns that do without an article. */
export const massEnding = /(?:tion|sion|ment|ity|ness|ship|ance|ence|ism|hood|ware|ability|graphy|nomics)$/

/** Nouns of any kind: "designer", "analyst", "clinic", "document". */
export const nounEnding =
  /(?:tion|sion|ment|ity|ness|ship|ance|ence|ism|hood|ware|er|or|ist|ian|eer|ee|age|ure|cy|dom|ogy|ette|itis|[aeiou]um|ment|client|agent|patient|student|event|percent|parent|resident|accident|incident|content|assistant|consultant|merchant|participant|applicant|tenant|restaurant|plant|grant|variant|topic|metric|clinic|logic|traffic|basic|epic|public|music|mechanic|fabric|graphic|critic|rubric|statistic|characteristic|initiative|incentive|objective|perspective|alternative|representative|executive|archive|motive|narrative|detective|hive|dictionary|library|summary|salary|boundary|secretary|glossary|commentary|beneficiary|itinerary|diary|material|trial|tutorial|potential|manual|individual|ritual)$/

/** "prioritize", "simplify": verbs. "-ate" is one too, but "candidate", "certificate" and "private" are not. */
export const verbEnding = /(?:i[sz]e|ify|yse|yze)$/
