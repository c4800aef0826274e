import type {Outcome} from "../../diagnostic/diagnostic.ts";
import {areUnchanged, type InputDigests, traceInputs} from "../../pipeline/incremental/build-inputs.ts";
import {type DataReader, readData} from "../../pipeline/project/prepare-project.ts";
import type {DatasetView} from "../../template/dataset-view.ts";

/** Reads the data only if one of its files has changed: an editor saves templates more often than data. */
export function rememberData(): DataReader {
  let known: {inputs: InputDigests; outcome: Outcome<DatasetView>} | undefined;
  return async (effects) => {
    if (known && (await areUnchanged(known.inputs, effects))) return known.outcome;
    const trace = traceInputs(effects);
    const outcome = await readData(trace.effects);
    known = {inputs: Object.fromEntries(trace.files), outcome};
    return outcome;
  };
}
