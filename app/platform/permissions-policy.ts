/** What pages never need, denied to them and to whatever might be smuggled into them. */
const DENIED = ["accelerometer", "camera", "geolocation", "gyroscope", "microphone", "payment", "usb"] as const;

/** The header of every answer; a page that offers to say where one is allows itself to ask. */
export function permissionsPolicy(page: { readonly asksWhere: boolean } = { asksWhere: false }): string {
  return DENIED.map((name) => `${name}=(${name === "geolocation" && page.asksWhere ? "self" : ""})`).join(", ");
}
