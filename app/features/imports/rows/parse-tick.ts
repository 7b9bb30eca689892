const NO = /^(|no|n|0|false|nein|non|not (selected|checked|ticked)|unchecked|-|n\/a)$/i;
const YES = /^(yes|y|1|true|x|✓|✔|ja|oui|si|sí|checked|selected|on|quoted)$/i;

/** Whether the cell of an option's column says that it was not chosen. */
export function isUnticked(text: string): boolean {
  return NO.test(text.trim());
}

/** Whether it only says that the option was chosen, without any words of its own. */
export function isTick(text: string): boolean {
  return YES.test(text.trim());
}

/** Whether an option is the one beside which something else can be typed. */
export function isOtherLabel(label: string): boolean {
  return /^(other|something else|sonstige|andere|autre|otr[ao])/i.test(label.trim());
}
