import type {Package} from "../package.ts";

/** Puts one fault of one library right, in place; leaves a package without the fault as it is. */
export type Repair = (container: Package) => void;
