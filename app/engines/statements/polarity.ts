import { lexicon } from "vader-sentiment/src/vader_lexicon.js";

// Words of product feedback that the general lexicon does not know, or weighs as everyday English does ("kill",
// "fun park", "issue date"). Same scale: -4 to 4. Written down by us.
const ours = `
  crash -2.2 crashes -2.2 crashed -2.2 crashing -2.4 crashs -2 freeze -2 freezes -2 freezing -2 froze -2 frozen -1.5 hangs -1.6 laggy -2 lag -1.6 lags -1.6
  lagging -1.8 glitch -1.8 glitches -1.8 glitchy -2 bug -1.6 bugs -1.6 buggy -2.2 slow -1.6 slower -1.6 sluggish -1.8 broken -2
  unusable -2.8 uninstall -2 uninstalled -2 uninstalling -2 refund -1.4 overpriced -2 expensive -1.3 confusing -1.6 clunky -1.8
  outdated -1.6 unreliable -2.2 unresponsive -2 stuck -1.4 spam -1.8 scam -2.8 crappy -2.4 junk -2.2 trash -2.2 rubbish -2.2
  garbage -2.2 meh -1 lame -1.8 useless -2.4 pointless -2 flimsy -1.8 noisy -1.4 bulky -1.2 heavy -0.6 cheaply -1.4 defective -2.4
  faulty -2.2 returned -0.8 missing -1.2 lacks -1.2 lacking -1.2 unable -1.4 fails -2 failed -2 failing -2 failure -2.2 drains -1.4 dies -1.6
  fix -0.7 unfortunately -1.4 poorly -2 mediocre -1.4 disappointing -2.2 disappointed -2.2 disappointment -2.2 inconvenient -1.6
  sharp 1 crisp 1.4 sturdy 1.6 intuitive 2 responsive 1.6 reliable 1.9 fast 1.4 quick 1.2 quickly 0.9 smooth 1.5 smoothly 1.5 seamless 1.9 easy 1.9
  easily 1.6 simple 1.1 handy 1.6 convenient 1.7 compact 0.9 lightweight 1.1 affordable 1.4 addictive 1.6 addicting 1.6
  recommend 1.6 recommended 1.5 flawless 2.6 flawlessly 2.6 sleek 1.5 durable 1.5 accurate 1.2 versatile 1.3 stylish 1.4 works 0.6
  user-friendly 2 must-have 2 five-star 2.4 like 1.2 kind 0.3 pretty 0.6 want 0 play 0 plays 0 playing 0 share 0 shared 0 help 0.3 please 0.2 
  number 0 credit 0 energy 0 save 0.4 saved 0.4 feature 0 free 0.8 yes 0.4 no 0 sure 0.3 hope 0.8 hopefully 0.6 chance 0 ads -0.7 problem -1.6 problems -1.6 issue -1.3
  issues -1.3 cancel -0.4 demand 0 alarm 0 low -0.4 support 0.3 cut -0.3 fun 2.2 cool 1.5 wish 0 solid 1 update 0 holiday 0.2 holidays 0.2 gift 0.3 gifts 0.3 party 0.2 top 0.6 novel 0 warm 0.3
`;

const polarities = new Map<string, number>(Object.entries(lexicon));
for (const match of ours.matchAll(/(\S+) (-?[\d.]+)/g)) polarities.set(match[1] ?? "", Number(match[2]));

/** How good or bad a word is by itself, -4 to 4; 0 when it is neither. Lexicon: Hutto and Gilbert (2014), VADER. */
export function polarityOf(lower: string): number {
  return polarities.get(lower) ?? 0;
}
