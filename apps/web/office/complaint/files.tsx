import type { Complaint } from '../api/types';

const KILOBYTE = 1024;

/** Pictures to be seen at once, each a link to the whole of it. */
export function Files({ files }: { files: Complaint['attachments'] }) {
  return (
    <ul className="of-files">
      {files.map((file) => (
        <li key={file.id}>
          <a href={file.url} target="_blank" rel="noreferrer">
            {file.mediaType.startsWith('image/') && <img src={file.url} alt="" loading="lazy" />}
            <span>
              {file.fileName}{' '}
              <span className="tg-soft tg-small">({Math.max(1, Math.round(file.size / KILOBYTE))} KB)</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
