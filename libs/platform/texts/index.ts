export { negotiate, render, type Lang, type Text, type TextParams } from './text';
export { errorTexts } from './errors';
