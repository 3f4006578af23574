import { Button } from '@mantine/core';
import { texts, useLanguage } from '../text/language';

/** Under a list that begins with what matters most. */
export function ShowAll({ count, show }: { count: number; show: () => void }) {
  const { t } = useLanguage();
  return (
    <div>
      <Button variant="default" onClick={show}>
        {t(texts.score.showAll, { count })}
      </Button>
    </div>
  );
}
