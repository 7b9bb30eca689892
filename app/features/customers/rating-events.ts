/**
 * Ratings in surveys that are events of a customer: a recommendation from 0 to 10, satisfaction from 1 to 5 or 7, effort
 * from 1 to 7. They are shown with the response that they come from, not as events of their own.
 */
export const ratingEvents = ["nps", "csat", "ces"] as const;

export type RatingEvent = (typeof ratingEvents)[number];
