import { readDataPack } from './read-data-pack';
it('loads batang', async () => {
  const t = performance.now();
  const p = await readDataPack('data/batang').catch((e) => {
    console.log(e.message);
    return null;
  });
  console.log(
    performance.now() - t,
    p?.opds.length,
    p?.categories.length,
    p?.areas.length,
    p?.boundaries.length,
    p?.categories.flatMap((c) => c.synonyms).length,
    JSON.stringify(p?.routing.rules[0]),
    JSON.stringify(p?.policies[0]?.clocks[0]),
  );
  expect(p).not.toBeNull();
});
