/** Whether the white space that a text ends with belongs to the sentence, where that goes on: behind Latin words, not behind Chinese. */
export const endsInSpace = (text: string) => /[^\s\p{Script=Han}，。；：、（）“”]\s+$/u.test(text);
