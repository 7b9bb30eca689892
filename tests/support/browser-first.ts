import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Takes minutes, and is a small file: vitest, where it remembers nothing, would begin with the large ones. */
const longest = "/tests/e2e/pages.test.ts";

/**
 * Browser tests, the longest of all, before the rest, and each in vitest's own order (the longest first, as far as it
 * remembers): the last files are short, so that no worker waits long for the other.
 */
export class BrowserFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isInBrowser = ({ moduleId }: TestSpecification) => moduleId.includes("/tests/e2e/");
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(longest);
    return [
      ...sorted.filter(isLongest),
      ...sorted.filter((file) => isInBrowser(file) && !isLongest(file)),
      ...sorted.filter((file) => !isInBrowser(file)),
    ];
  }
}
