/** What the features of a finding look for in its sentence; apart, so that they get triggers like every other condition. */

export const featurePatterns = {
  us: '{$US|$COMPANY|$DEPARTMENT|team}',
  customer: '{$CUSTOMER|$PROSPECT|$PEOPLE|you}',
  people: '{$CUSTOMER|$PEOPLE}',
  offer: '{$OFFER|$PRODUCT}',
  firstPerson: '{we|us|our|i}',
  secondPerson: '{you|your}',
  reason: '{because|so that|in order to|since|therefore}',
} as const
