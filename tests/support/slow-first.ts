import {BaseSequencer, type TestSpecification} from "vitest/node";

/** The long files first, so that no processor waits for the last of them while the others have nothing to do. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({project}: TestSpecification) => project.name.startsWith("slow");
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}
