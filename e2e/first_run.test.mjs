// From the link that an empty server prints to the first recorded session; users; a list of patients, broken and right.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./harness/browser.mjs";
import { startEmpty } from "./harness/empty.mjs";
import { startGateway, startMailServer } from "./harness/receivers.mjs";

const OWNER = { email: "ann@clinic.example", password: "correct horse battery" };

/** What the browser says of an answer that refuses on purpose. */
const REFUSED = /status of (403|410|422)/;

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

for (const [device, javaScript] of [["phone", false], ["desktop", true]]) {
  test(`from the printed link to the first session, users and a list of patients (${device})`, async () => {
    const server = await startEmpty();
    const { page, shot, axe, forgive, close } = await open(browser, { device, javaScript, origin: server.url });
    forgive(REFUSED);
    try {
      await firstRun(page, server, { shot, axe, device });
      await session(page, { shot, axe, device });
      await list(page, { shot, axe, device });
      await clinic(page, { shot, axe, device });
      await users(page, server, { shot, axe, device });
      await close();
    } finally {
      await server.stop();
    }
  });
}

test("a test mail and a test message really go out, and a refusal says why", async () => {
  const [mail, gateway] = await Promise.all([startMailServer(), startGateway()]);
  const server = await startEmpty({
    "--smtp-host": "127.0.0.1",
    "--smtp-port": mail.port,
    "--smtp-tls": "none",
    "--smtp-from": "clinic@clinic.example",
    "--sms-url": gateway.url,
    "--sms-from": "+15005550006",
  });
  const { page, shot, axe, forgive, close } = await open(browser, { device: "desktop", javaScript: true, origin: server.url });
  forgive(REFUSED);
  try {
    await page.goto(server.link);
    await page.getByLabel("Name of the clinic").fill("Harbour Lane");
    await page.getByLabel("Country").selectOption("ES");
    await next(page);
    await page.getByLabel("Time zone").selectOption("Europe/Madrid");
    await page.getByLabel("Telephone").fill("91 000 00 00");
    await next(page);
    await page.getByLabel("Name").fill("Ann Okafor");
    await page.getByLabel("E-mail").fill(OWNER.email);
    await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
    await page.getByLabel("The same password again").fill(OWNER.password);
    await page.getByRole("button", { name: "Open the clinic" }).click();
    await page.waitForURL("**/set-up/hours");
    await next(page);
    await page.getByRole("button", { name: "Send me a test mail" }).click();
    await page.getByRole("status").getByText("queued as TEST1").waitFor();
    assert.match(mail.mails[0], /To: .*ann@clinic\.example/);
    await page.getByLabel("Your mobile number").fill("+44 7700 900123");
    await page.getByRole("button", { name: "Send me a test message" }).click();
    await page.getByRole("alert").getByText("401").waitFor();
    assert.equal(await page.getByLabel("Your mobile number").inputValue(), "+44 7700 900123");
    await axe();
    await shot("messages-refused-desktop");
    gateway.open();
    await page.getByRole("button", { name: "Send me a test message" }).click();
    await page.getByRole("status").getByText("SM1").waitFor();
    assert.equal(gateway.messages[0].To.replaceAll(/\D/g, ""), "447700900123");
    await axe();
    await page.getByRole("link", { name: "Continue" }).click();
    await page.waitForURL("**/set-up/people");
    await close();
  } finally {
    await server.stop();
    mail.close();
    gateway.close();
  }
});

const next = (page) => page.getByRole("button", { name: "Continue" }).click();

async function firstRun(page, server, { shot, axe, device }) {
  await page.goto(server.link);
  await axe();
  await shot(`first-run-clinic-${device}`);
  await next(page);
  await page.getByRole("alert").getByText("Enter the clinic's name.").waitFor();
  await axe();
  await page.getByLabel("Name of the clinic").fill("Harbour Lane Physiotherapy");
  await page.getByLabel("Country").selectOption("GB");
  await next(page);
  await page.waitForURL("**/reach");
  assert.equal(await page.getByLabel("Emergency number").inputValue(), "999");
  assert.equal(await page.getByLabel("Time zone").inputValue(), "Europe/London");
  await axe();
  await shot(`first-run-reach-${device}`);
  // Left and taken up again: what was filled in is there.
  await page.goto(server.link);
  await page.waitForURL("**/reach");
  await page.getByLabel("Telephone").fill("020 7946 0123");
  await next(page);
  await page.waitForURL("**/owner");
  await page.getByLabel("Name").fill("Ann Okafor");
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByLabel("The same password again").fill("short");
  await page.getByRole("button", { name: "Open the clinic" }).click();
  await page.getByRole("alert").getByText("shorter than 12 characters").waitFor();
  assert.equal(await page.getByLabel("E-mail").inputValue(), OWNER.email);
  await axe();
  await shot(`first-run-owner-${device}`);
  await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
  await page.getByLabel("The same password again").fill(OWNER.password);
  await page.getByRole("button", { name: "Open the clinic" }).click();
  await page.waitForURL("**/set-up/hours");
  await page.locator("#from-6-0").fill("18:00");
  await page.locator("#until-6-0").fill("10:00");
  await next(page);
  await page.getByRole("alert").waitFor();
  assert.equal(await page.locator("#from-6-0").inputValue(), "18:00");
  await axe();
  await shot(`set-up-hours-${device}`);
  await page.locator("#from-6-0").fill("09:00");
  await page.locator("#until-6-0").fill("13:00");
  await next(page);
  await page.waitForURL("**/set-up/messages");
  await page.getByText("No mail server is set up").waitFor();
  await axe();
  await shot(`set-up-messages-${device}`);
  await page.getByRole("link", { name: "Continue" }).click();
  await page.getByRole("radio", { name: "treats patients and answers for the protocol" }).check();
  await axe();
  await shot(`set-up-people-${device}`);
  await next(page);
  await page.waitForURL("**/set-up/protocol");
  await axe();
  await shot(`set-up-protocol-${device}`);
  const sign = page.getByRole("button", { name: "Sign as Ann Okafor" });
  const spanish = page.getByRole("checkbox", { name: /^Español/ });
  await spanish.check();
  await page.getByLabel("I have read this version").check();
  await sign.click();
  await page.getByRole("alert").getByText("Tick that you have checked the texts.").waitFor();
  assert.ok(await spanish.isChecked(), "what was chosen is kept");
  await axe();
  await shot(`set-up-protocol-wrong-${device}`);
  await page.getByLabel("I read each language").check();
  await sign.click();
  await page.getByText("The protocol is signed.").waitFor();
  assert.ok(await spanish.isDisabled(), "Spanish is signed along");
  await axe();
  await page.getByRole("link", { name: "To work" }).click();
  await page.getByText("Record a first session").waitFor();
  await axe();
  await shot(`worklist-new-${device}`);
  const used = await page.context().newPage();
  const answer = await used.goto(server.link);
  assert.equal(answer.status(), 410, "the link is used up");
  await used.close();
}

async function session(page, { shot, device }) {
  await page.locator("main").getByRole("link", { name: "Record a session" }).click();
  await page.getByRole("button", { name: "Somebody new" }).click();
  await page.locator("#name").fill("Maria Lindqvist");
  await page.locator('details[data-region="calf_foot"] summary').click();
  await page.locator('.groups input[value="soleus"]').check();
  await page.getByRole("button", { name: "Save and get the link" }).click();
  if (!/\/sessions\/./.test(page.url())) await page.waitForURL("**/sessions/*");
  await page.locator("#link").waitFor();
  await shot(`first-session-${device}`);
  assert.match(await page.locator("#link").inputValue(), /\/r\/./);
}

async function list(page, { shot, axe, device }) {
  await page.goto(new URL("/settings/import", page.url()).href);
  await axe();
  await shot(`import-${device}`);
  await page.locator("#file").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("\ufeffName;E-Mail;Telefon\r\nTom Adeyemi;tom.example.org;12\r\nMaria Lindqvist;;\r\nYusuf Demir;;020 7946 0001\r\n") });
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("heading", { name: "2 lines need another look" }).waitFor();
  await page.getByText("E-mail: this is no address.").waitFor();
  await page.getByText("This patient is in the clinic's list already.").waitFor();
  await axe();
  await shot(`import-wrong-${device}`);
  await page.getByLabel("Or paste the lines here").fill("name,email,phone\nTom Adeyemi,tom@example.org,\nYusuf Demir,,020 7946 0001\n");
  await page.getByRole("button", { name: "Check the lines" }).click();
  await page.getByRole("heading", { name: "2 patients, and nothing is wrong" }).waitFor();
  await axe();
  await shot(`import-right-${device}`);
  await page.getByRole("button", { name: "Import 2 patients" }).click();
  await page.waitForURL("**/patients");
  for (const name of ["Tom Adeyemi", "Yusuf Demir", "Maria Lindqvist"]) await page.getByRole("link", { name }).waitFor();
  await axe();
  await shot(`patients-imported-${device}`);
}

async function clinic(page, { shot, axe, device }) {
  await page.goto(new URL("/settings", page.url()).href);
  await shot(`settings-${device}`);
  await page.getByRole("link", { name: "The clinic" }).click();
  await page.getByLabel("A note for patients").fill("The door is beside the bakery.");
  await axe();
  await shot(`settings-clinic-${device}`);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Last changes" }).waitFor();
  await page.goto(new URL("/patients", page.url()).href);
  await page.getByRole("link", { name: "Maria Lindqvist" }).click();
  await page.goto(await page.locator("#link").inputValue());
  await page.getByText("The door is beside the bakery.").waitFor();
  await page.goto(new URL("/settings", page.url()).href);
}

async function users(page, server, { shot, axe, device }) {
  await page.getByRole("link", { name: "Users" }).click();
  await axe();
  await shot(`users-${device}`);
  await page.getByRole("link", { name: "Invite somebody" }).click();
  await page.locator("#name").fill("Zoe Hill");
  await page.getByLabel("E-mail").fill("zoe@clinic.example");
  await page.getByRole("radio", { name: /^Front desk/ }).check();
  await axe();
  await shot(`invite-${device}`);
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.locator("#link").inputValue();
  await axe();
  await shot(`user-${device}`);
  await page.locator(".log-out button").click();
  await page.goto(link);
  await page.getByLabel("New password").fill("another long password");
  await page.getByLabel("The same password again").fill("another long password");
  await axe();
  await shot(`join-${device}`);
  await page.getByRole("button", { name: "Set the password and log in" }).click();
  await page.waitForURL("**/patients");
  assert.equal(await page.getByRole("link", { name: "Worklist" }).count(), 0);
  await page.getByRole("link", { name: "Maria Lindqvist" }).click();
  await page.locator("#link").waitFor();
  await axe();
  await shot(`front-desk-patient-${device}`);
  const refused = await page.goto(`${server.url}/sessions/new`);
  assert.equal(refused.status(), 403);
}
