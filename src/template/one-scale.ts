import {groupBy} from "../base/group-by.ts";
import {chooseScale} from "../figure/choose-scale.ts";
import {formatFigure, type Scale} from "../figure/format-figure.ts";
import {citedBy, type ObservationView} from "./dataset-view.ts";
import {type HelperCall, HelperError} from "./helper.ts";
import {FigureValue} from "./print.ts";

/** Prints the observations of one table or chart. */
export type PrintFigure = (observation: ObservationView) => string;

/**
 * What stands in one table or chart is printed in one scale: figures of one unit, or those of an indicator at least,
 * where those of another are so much smaller that they would have none but zeros in front.
 */
export function printInOneScale(observations: readonly ObservationView[], call: HelperCall): PrintFigure {
  const given = scaleOption(call);
  const {numbers} = call.scope.words;
  const found = new Map<ObservationView, Scale | undefined>();
  const counted = observations.filter(({indicator}) => indicator.kind !== "rank");
  for (const alike of groupBy(counted, ({indicator}) => indicator.unit).values()) {
    const scale = given ?? chooseScale(alike, numbers);
    const byIndicator = groupBy(alike, ({indicator}) => indicator.id);
    const isSplit = given === undefined && scale === 0 && byIndicator.size > 1;
    for (const group of isSplit ? byIndicator.values() : [alike]) {
      const own = isSplit ? chooseScale(group, numbers) : scale;
      for (const observation of group) found.set(observation, own);
    }
  }
  return (observation) => formatFigure(observation, observation.indicator, numbers, found.get(observation));
}

/** The same as figures that carry their citations. */
export function figuresInOneScale(
  observations: readonly ObservationView[],
  call: HelperCall,
): (observation: ObservationView) => FigureValue {
  const print = printInOneScale(observations, call);
  return (observation) => new FigureValue(print(observation), citedBy(observation));
}

/** `scale="万"`, `scale="million"`; undefined where it is left to the figures. */
export function scaleOption({options, scope}: HelperCall): Scale | undefined {
  const {scale} = options;
  if (scale === undefined || scale === "auto") return undefined;
  const {scales, plainScale} = scope.words.numbers;
  if (scale === plainScale) return 0;
  const found = scales.find(({word}) => word === scale);
  if (found) return found.power;
  const words = scales.toReversed().map(({word}) => `"${word}"`);
  throw new HelperError(
    "wrong-arguments",
    {en: `scale= cannot be "${scale}"`, zh: `scale= 不能写“${scale}”`},
    {
      en: `write scale=${words.join(", ")}, or "${plainScale}" for plain digits, or leave it out`,
      zh: `请写 scale=${words.join("、")}，要写全数字就写 "${plainScale}"，或不写`,
    },
  );
}
