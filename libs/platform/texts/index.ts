export { negotiate, render, type Lang, type Text, type TextParams } from './text';
export { errorTexts } from './errors';
export { constraintTexts, inputTexts, invalidValue, requiredValue } from './validation';
export { siteTexts } from './site';
export { dataPackTexts } from './data-pack';
export { identityTexts } from './identity';
export { directoryTexts } from './directory';
export { routingTexts } from './routing';
export { segmentTexts, slaTexts } from './sla';
