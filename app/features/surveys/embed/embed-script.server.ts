import code from "../embed-script/main.ts?bundled";

/** The text of the script that other sites take from /embed.js. */
export const embedScript: string = code;
