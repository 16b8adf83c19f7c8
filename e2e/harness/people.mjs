// The people of the demo: its patients by the state they are in, and the practitioner who logs in.

/** The patient of a state: "fresh", "usual" or "contact". */
export function patientOf(product, state) {
  return product.patients.find((one) => one.state === state);
}

/** Logs the practitioner in, on the worklist. */
export async function logIn(page, product) {
  await page.goto(`${product.url}/worklist`);
  await page.getByLabel("E-mail").fill(product.staff.email);
  await page.getByLabel("Password").fill(product.staff.password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL("**/worklist");
}
