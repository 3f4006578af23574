/** What a page is called, and in one sentence what it is for. */
export function Title({ title, lead }: { title: string; lead: string }) {
  return (
    <div className="tg-title">
      <h1>{title}</h1>
      <p className="tg-lead">{lead}</p>
    </div>
  );
}
