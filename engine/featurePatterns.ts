/** What the features of a finding look for in its sentence; apart, so that they get triggers like every other condition. */

export const featurePatterns = {
  us: '{$US|$COMPANY|$DEPARTMENT|team}',
  customer: '{$CUSTOMER|$PROSPECT|$PEOPLE|you}',
  people: '{$CUSTOMER|$PEOPLE}',
  offer: '{$OFFER|$PRODUCT}',
  firstPerson: '{we|us|our|i}',
  secondPerson: '{you|your}',
  aim: '{achieve|acquire|attract|boost|build|capture|convert|create|drive|encourage|expand|generate|get|grow|hit|improve|increase|lift|maximise|optimise|raise|reach|retain|scale|target|win}:verb',
  study:
    '{analyse|ask|assess|brainstorm|check|choose|compare|consider|define|describe|determine|document|estimate|evaluate|examine|explain|identify|list|map|outline|profile|research|review|select|summarise|understand}:verb',
  reason: '{because|so that|in order to|since|therefore}',
} as const
