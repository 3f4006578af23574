/** What has just been done, read aloud as well: its card is gone by then. */
export function Said({ text }: { text: string }) {
  return (
    <div role="status">
      {text && (
        <div className="tg-notice" data-tone="success">
          <p>{text}</p>
        </div>
      )}
    </div>
  );
}
