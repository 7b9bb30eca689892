/** How another system makes a link, as a program that runs as it stands. */
export function signingExample(example: {
  key: string;
  /** Of the survey, without parameters. */
  address: string;
  parameter: string;
  value: string;
}): string {
  const { key, address, parameter, value } = example;
  return `import { createHmac } from "node:crypto";

const key = ${JSON.stringify(key)};
const value = ${JSON.stringify(value)};

const signature = createHmac("sha256", key).update(${JSON.stringify(`${parameter}=`)} + value).digest("base64url");
const link = ${JSON.stringify(`${address}?${parameter}=`)} + encodeURIComponent(value + "~" + signature);
console.log(link);
`;
}
