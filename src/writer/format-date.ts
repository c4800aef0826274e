/** `2025-03-08` as 2025年3月8日, and as much of it as there is; anything else is left as it was written. */
export function formatDate(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (parts === null) return iso;
  const [, year, month, day] = parts;
  return `${year}年${month === undefined ? "" : `${Number(month)}月`}${day === undefined ? "" : `${Number(day)}日`}`;
}
