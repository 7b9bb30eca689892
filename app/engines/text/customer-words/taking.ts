import { KeptText } from "./kept-text.ts";
import type { Cut, Removal, Rule, RuleName } from "./removal.ts";
import { saysSomething } from "./says-something.ts";

/** A piece of the whole text that was taken, and by which rule. */
interface Taken extends Cut {
  rule: RuleName;
}

/** Applies rules one after another to what is left of a text. */
export class Taking {
  kept: KeptText;
  /** Whether a rule that knows machines has taken something. */
  byMachine = false;
  private readonly plain: string;
  private readonly taken: Taken[] = [];

  constructor(plain: string) {
    this.plain = plain;
    this.kept = KeptText.of(plain);
  }

  /** One rule on what is left; false when it took nothing. */
  apply(rule: Rule): boolean {
    const cuts = rule.find(this.kept.message);
    if (cuts.length === 0) return false;
    const { kept, removed } = this.kept.cut(cuts);
    if (rule.mayEmpty !== true && !saysSomething(kept.message.text)) return false;
    this.kept = kept;
    for (const cut of removed) this.taken.push({ ...cut, rule: cut.rule ?? rule.name });
    this.byMachine ||= rule.mayEmpty === true;
    return true;
  }

  /** What was taken, in order; pieces that one rule took side by side are one. */
  removals(): Removal[] {
    const joined: Taken[] = [];
    for (const piece of this.taken.toSorted((one, other) => one.start - other.start)) {
      const last = joined.at(-1);
      const isSame = last?.rule === piece.rule && this.isBlank(last.end, piece.start);
      if (last !== undefined && isSame) last.end = piece.end;
      else joined.push({ ...piece });
    }
    return joined.map(({ rule, start, end, why }) => ({
      rule,
      text: this.plain.slice(start, end),
      start,
      end,
      why,
    }));
  }

  private isBlank(start: number, end: number): boolean {
    return start === end || (end - start < 100 && !/\S/.test(this.plain.slice(start, end)));
  }
}
