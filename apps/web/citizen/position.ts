import { fill, find } from './dom';

/** About ten metres: nobody needs to know the chair somebody sits on. */
const DECIMALS = 4;
const TIMEOUT_MS = 15_000;
const NAMING_PATIENCE_MS = 5000;

interface Place {
  inside: boolean;
  area: { name: string } | null;
  district: { name: string } | null;
  neighbour: string | null;
}

/** Where the point lies, in words; undefined when the network doesn't tell soon. */
async function placeOf(latitude: string, longitude: string): Promise<Place | undefined> {
  try {
    const answer = await fetch('/api/v1/reference/place', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ latitude: Number(latitude), longitude: Number(longitude) }),
      signal: AbortSignal.timeout(NAMING_PATIENCE_MS),
    });
    return answer.ok ? ((await answer.json()) as Place) : undefined;
  } catch {
    return undefined;
  }
}

function wordsFor({ inside, area, district, neighbour }: Place, texts: DOMStringMap): string {
  if (inside) return fill(texts['locatedIn'] ?? '', { area: area?.name ?? '', district: district?.name ?? '' });
  if (neighbour === null) return texts['locatedOutside'] ?? '';
  return fill(texts['locatedNextDoor'] ?? '', { neighbour });
}

/** A button that fills in where the phone is; the position is shown, and can be taken out again. */
export function startPosition(): void {
  const field = find('[data-position]', HTMLElement);
  const latitude = field && find('[name=latitude]', HTMLInputElement, field);
  const longitude = field && find('[name=longitude]', HTMLInputElement, field);
  const locate = field && find('[data-position-find]', HTMLButtonElement, field);
  const clear = field && find('[data-position-clear]', HTMLButtonElement, field);
  const status = field && find('[data-position-status]', HTMLElement, field);
  if (!field || !latitude || !longitude || !locate || !clear || !status) return;

  const show = (): void => {
    const known = latitude.value !== '';
    clear.hidden = !known;
    status.textContent = known
      ? fill(field.dataset['located'] ?? '', { latitude: latitude.value, longitude: longitude.value })
      : '';
  };
  const changed = (): void => {
    show();
    latitude.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const found = ({ coords }: GeolocationPosition): void => {
    latitude.value = coords.latitude.toFixed(DECIMALS);
    longitude.value = coords.longitude.toFixed(DECIMALS);
    changed();
    const asked = latitude.value;
    void placeOf(latitude.value, longitude.value).then((place) => {
      // It may have been taken out again meanwhile.
      if (place && latitude.value === asked) status.textContent = wordsFor(place, field.dataset);
    });
  };
  locate.hidden = !('geolocation' in navigator);
  locate.addEventListener('click', () => {
    status.textContent = field.dataset['locating'] ?? '';
    const failed = (): void => {
      status.textContent = field.dataset['failed'] ?? '';
    };
    navigator.geolocation.getCurrentPosition(found, failed, { enableHighAccuracy: true, timeout: TIMEOUT_MS });
  });
  clear.addEventListener('click', () => {
    latitude.value = '';
    longitude.value = '';
    changed();
  });
  show();
}
