import { objectOf, objectsInJson, textOf } from "./json-cell.ts";
import type { Preset } from "./preset.ts";
import type { RowView } from "./row-view.ts";

/** The monthly file of reviews of the Play Console. */
export const googlePlayCsv: Preset = {
  id: "google-play-csv",
  name: "Google Play",
  kind: "reviews",
  confidence: "documented",
  signature: { all: ["review submit millis since epoch"] },
  fields: {
    externalId: ["review number"],
    title: ["review title"],
    body: ["review text"],
    rating: ["star rating"],
    occurredAt: ["review submit millis since epoch"],
    url: ["review link"],
  },
  others: [
    ...["package name", "app version code", "app version name", "reviewer language", "device"],
    ...["review submit date and time", "review last update date and time"],
    ...["review last update millis since epoch", "developer reply date and time"],
    ...["developer reply millis since epoch", "developer reply text"],
  ],
  derived: [
    {
      name: "Review number",
      from: ["review link"],
      value: (row) => decode(/[?&]reviewId=([^&#\s]+)/i.exec(row.text("review link"))?.[1] ?? ""),
    },
  ],
  ratingScale: 5,
  notes: [
    "Rows without a text are ratings only; they are kept as such.",
    "The language in the file is that of the device, not of the review, so it is left out.",
  ],
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const COMMENTS = "comments";

/** What the API answers: the words of a review stand inside a list of comments. */
export const googlePlayJson: Preset = {
  id: "google-play-json",
  name: "Google Play API",
  source: "Google Play",
  kind: "reviews",
  confidence: "documented",
  signature: {
    all: ["review id", COMMENTS],
    values: { column: COMMENTS, pattern: /"(user|developer)Comment"/ },
  },
  fields: {
    externalId: ["review id"],
    title: ["title of the review"],
    body: ["text of the review"],
    rating: ["stars of the review"],
    occurredAt: ["time of the review"],
    votes: ["people who found it helpful"],
  },
  others: ["author name", COMMENTS],
  derived: [
    { name: "Title of the review", from: [COMMENTS], value: (row) => wordsOf(row).title },
    { name: "Text of the review", from: [COMMENTS], value: (row) => wordsOf(row).text },
    {
      name: "Stars of the review",
      from: [COMMENTS],
      value: (row) => textOf(userComment(row)?.get("starRating")),
    },
    {
      name: "Time of the review",
      from: [COMMENTS],
      value: (row) => textOf(objectOf(userComment(row)?.get("lastModified"))?.get("seconds")),
    },
    {
      name: "People who found it helpful",
      from: [COMMENTS],
      value: (row) => textOf(userComment(row)?.get("thumbsUpCount")),
    },
  ],
  ratingScale: 5,
  notes: ["Where the API gives a translation and the original, the original is kept."],
};

function userComment(row: RowView) {
  for (const comment of objectsInJson(row.text(COMMENTS))) {
    const written = objectOf(comment.get("userComment"));
    if (written) return written;
  }
  return null;
}

/** A title, where there is one, stands before the text with a tab between them. */
function wordsOf(row: RowView): { title: string; text: string } {
  const comment = userComment(row);
  const words = textOf(comment?.get("originalText")) || textOf(comment?.get("text"));
  const tab = words.indexOf("\t");
  return tab === -1
    ? { title: "", text: words.trim() }
    : { title: words.slice(0, tab).trim(), text: words.slice(tab + 1).trim() };
}
