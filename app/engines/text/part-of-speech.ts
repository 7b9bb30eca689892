import model from "wink-eng-lite-web-model";
import winkNLP, { type ItsFunction, type PartOfSpeech } from "wink-nlp";
import type { Token } from "./tokenize.ts";

/** A token with its universal part of speech and its lemma (lower case). */
export type TaggedToken = Token & { tag: PartOfSpeech; lemma: string };

// wink reads a long unbroken run in quadratic time, so it only ever sees short ones, and numbers and foreign
// signs as one fixed spelling each: its cache keeps every new spelling for ever.
const longestTaggedWord = 30;

// Tags depend on a window of few tokens; pieces keep one call of wink small whatever the length of the text.
const tokensPerCall = 400;

// A megabyte of prose has 200,000 tokens. What has more is signs without end, which no tag makes clearer.
const mostTagged = 250_000;

const rememberedPieces = 50;

const nlp = winkNLP(model, ["sbd", "pos"]);

/** What the tagger found for each token of a piece. */
type PieceTags = { tags: PartOfSpeech[]; lemmas: string[] };

/** Tags English tokens with wink-nlp's universal parts of speech; the given tokens decide what a word is. */
export function tagTokens(tokens: readonly Token[]): TaggedToken[] {
  const tagged: TaggedToken[] = [];
  const end = Math.min(tokens.length, mostTagged);
  // A line repeated ten thousand times makes the same pieces again and again.
  const known = new Map<string, PieceTags>();
  for (let from = 0; from < end; from += tokensPerCall) {
    const piece = tokens.slice(from, Math.min(end, from + tokensPerCall));
    const spellings = piece.map(spellingForTagger);
    const spelled = spellings.join(" ");
    const found = known.get(spelled) ?? tagPiece(spelled, spellings);
    if (known.size < rememberedPieces) known.set(spelled, found);
    for (const [index, token] of piece.entries()) {
      tagged.push(withTag(token, found.tags[index] ?? "X", found.lemmas[index] ?? token.lower));
    }
  }
  for (let index = end; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token !== undefined) tagged.push(untagged(token));
  }
  return tagged;
}

/** A token without a part of speech ("X"), for other languages and for what is not tagged. */
export function untagged(token: Token): TaggedToken {
  return withTag(token, "X", token.lower);
}

function tagPiece(spelled: string, spellings: readonly string[]): PieceTags {
  const found = nlp.readDoc(spelled).tokens();
  const words = found.out();
  // wink's typings describe these two functions by an older signature than the one it calls them with.
  const tags = found.out(nlp.its.pos as ItsFunction<string>) as PartOfSpeech[];
  const lemmas = found.out(nlp.its.lemma as unknown as ItsFunction<string>);
  const piece: PieceTags = { tags: [], lemmas: [] };
  let position = 0;
  for (const spelling of spellings) {
    // wink cuts "can't" into "ca" and "n't"; the first part's tag is the tag of our token.
    piece.tags.push(tags[position] ?? "X");
    piece.lemmas.push(lemmas[position] ?? spelling);
    let left = spelling.length;
    while (left > 0 && position < words.length) {
      left -= words[position]?.length ?? left;
      position += 1;
    }
  }
  return piece;
}

// Spelled out: a copy of a million tokens by spreading takes three times as long.
function withTag({ text, lower, start, end, kind }: Token, tag: PartOfSpeech, lemma: string): TaggedToken {
  return { text, lower, start, end, kind, tag, lemma };
}

function spellingForTagger(token: Token): string {
  if (token.kind === "number") return "42";
  if (token.kind === "emoji") return "☺";
  if (token.kind === "symbol") return /^[!-~]$/.test(token.text) ? token.text : "*";
  const spelling = token.text.replaceAll("’", "'");
  return spelling.length > longestTaggedWord ? "word" : spelling;
}
