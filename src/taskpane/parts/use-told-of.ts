import { useState } from 'react';

/** What was told of something that was copied. It holds as long as that stays as it was when the button was pressed. */
export function useToldOf<Told extends string>(what: string): readonly [Told | undefined, (told: Told) => void] {
  const [last, setLast] = useState<{ readonly told: Told; readonly of: string }>();
  return [last?.of === what ? last.told : undefined, (told) => setLast({ told, of: what })];
}
