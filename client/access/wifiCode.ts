/** What a phone's camera reads to join a Wi-Fi network; without a password, an open one. */
export function wifiCode(name: string, password: string): string {
  const quote = (text: string) => text.trim().replace(/[\\;,":]/g, '\\$&');
  const secret = password.trim() === '' ? 'T:nopass' : `T:WPA;P:${quote(password)}`;
  return `WIFI:${secret};S:${quote(name)};;`;
}
