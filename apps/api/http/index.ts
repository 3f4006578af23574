export { Allow, AnyStaff, Public } from './access';
export { SESSION_COOKIE } from './access.guard';
export { AnyUuid } from './any-uuid';
export { ApiProblems, ProblemDto } from './api-problems';
export { BODY_LIMIT_BYTES } from './body-parsers';
export { IsDay } from './day';
export { HasDecimals } from './decimals';
export { checkedAs } from './checked-as';
export { Nested, PageQuery, says } from './dto';
export { IfMatch, ifMatchVersion, setEtag } from './etag';
export { HttpModule } from './http.module';
export { type Problem, toProblem } from './problem';
export { ProblemFilter } from './problem.filter';
export { CurrentSession, CurrentUser, Lang, languageOf } from './request';
export { checkedFields } from './checked-fields';
export { Limited, RateLimits } from './rate-limit';
export { isKnownAlready, SHARED_FOR_AN_HOUR } from './shared-answer';
export { SITE_ERROR_RENDERER, type SiteErrorRenderer } from './site-error-renderer';
export {
  AcceptsMultipart,
  readMultipart,
  readSingleFile,
  UPLOAD_LIMIT_BYTES,
  type MultipartForm,
  type UploadedFile,
  unreadableForm,
} from './uploads';
