/** The parts of a deck that each document fills. */
export const deckForms = {presentation: "ppt/presentation.xml", application: "docProps/app.xml"} as const;

export const slidePart = (number: number) => `ppt/slides/slide${number}.xml`;
export const notesPart = (number: number) => `ppt/notesSlides/notesSlide${number}.xml`;
