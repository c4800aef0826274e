/**
 * Fields of a Word story. They may open in one paragraph and close in another (a table of contents), and hold one
 * another. What they are decides whether their last result is text of ours or a number that the application puts in.
 */
export interface OpenFields {
  begin(): void;
  instruct(text: string): void;
  separate(): void;
  end(): void;
  /** What stands here is an instruction, or the result of a page number. */
  readonly hidden: boolean;
}

const pageNumber = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|SECTION|DATE|TIME|SAVEDATE|PRINTDATE)\b/i;

export const isPageNumber = (instruction: string) => pageNumber.test(instruction);

export function openFields(): OpenFields {
  const open: {instruction: string; inResult: boolean}[] = [];
  const last = () => open.at(-1);
  return {
    begin: () => void open.push({instruction: "", inResult: false}),
    instruct(text) {
      const field = last();
      if (field && !field.inResult) field.instruction += text;
    },
    separate() {
      const field = last();
      if (field) field.inResult = true;
    },
    end: () => void open.pop(),
    get hidden() {
      return open.some(({instruction, inResult}) => !inResult || isPageNumber(instruction));
    },
  };
}
