/** Acts after so many milliseconds, unless it is called off before. */
export type Alarm = (milliseconds: number, act: () => void) => () => void;

export const afterwards: Alarm = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};
