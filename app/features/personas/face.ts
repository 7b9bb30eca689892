import { seedOf } from "#app/engines/personas/seed.ts";

const skins = ["#f2d3b8", "#e3b48f", "#c68a5e", "#9a623d", "#6f4427"];
const hairs = ["#2b2320", "#5b3a26", "#8a5a34", "#b98a4e", "#8d8d8d", "#7a2f1d"];
const clothes = ["#4d6f72", "#8a5a44", "#5d6b8c", "#7d7440", "#7a5570", "#53704c"];
const grounds = ["#efe6d6", "#e4ebe4", "#e6e7ef", "#f0e2dc"];

/** What an invented face is drawn with; the same seed always gives the same face. */
export function faceOf(seed: string) {
  const value = seedOf(seed);
  const from = (list: readonly string[], shift: number) => list[(value >>> shift) % list.length] ?? "#8d8d8d";
  return {
    skin: from(skins, 2),
    hair: from(hairs, 7),
    clothes: from(clothes, 12),
    ground: from(grounds, 17),
    longHair: ((value >>> 21) & 1) === 1,
    glasses: ((value >>> 22) & 3) === 0,
  };
}
