import { useEffect, useState } from 'react';
import { fetchSettings, noSettings, type StaffSettings } from './staff-settings';

/** The settings of Fusion21's staff; nothing set until they are read. */
export function useStaffSettings(): StaffSettings {
  const [settings, setSettings] = useState(noSettings);
  useEffect(() => {
    let wanted = true;
    void fetchSettings().then((read) => {
      if (wanted) setSettings(read);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return settings;
}
