// The peers, as their own documentation says to call them, each given the same question as we are.
import { readFileSync } from 'node:fs';
import google from 'google-libphonenumber';
import isemail from 'isemail';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import * as v from 'valibot';
import isEmail from 'validator/lib/isEmail.js';
import isLength from 'validator/lib/isLength.js';

/** `validator` -> `validator 13.15.35`, as installed. */
export function versioned(name) {
  const manifest = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
  return `${name} ${JSON.parse(readFileSync(manifest, 'utf8')).version}`;
}

const util = google.PhoneNumberUtil.getInstance();
const kGoogleTypes = Object.fromEntries(
  Object.entries(google.PhoneNumberType).map(([name, value]) => [value, name]),
);

/** What one number is: valid, type, region (001 for no country), E.164; null where it is none. */
export const phones = {
  [`${versioned('libphonenumber-js')} /max`]: ({ input, region }) => {
    const number = parsePhoneNumberFromString(input, region || undefined);
    if (!number) return null;
    return {
      valid: number.isValid(),
      type: number.getType() ?? 'UNKNOWN',
      region: number.country ?? '001',
      e164: number.number,
    };
  },
  [versioned('google-libphonenumber')]: ({ input, region }) => {
    let number;
    try {
      number = util.parse(input, region || undefined);
    } catch {
      return null; // this is how it says that there is no number
    }
    return {
      valid: util.isValidNumber(number),
      type: kGoogleTypes[util.getNumberType(number)],
      region: util.getRegionCodeForNumber(number) ?? '001',
      e164: util.format(number, google.PhoneNumberFormat.E164),
    };
  },
};

const ordinary = v.pipe(v.string(), v.email());
const byRfc = v.pipe(v.string(), v.rfcEmail());
// 15 and less is what may be sent by SMTP: RFC 5321 with quoted strings and address literals.
const kSmtp = 15;

/** Is it an e-mail address? */
export const emails = {
  [`${versioned('validator')} isEmail`]: (text) => isEmail(text),
  [`${versioned('isemail')}`]: (text) => isemail.validate(text, { errorLevel: kSmtp }) <= kSmtp,
  [`${versioned('valibot')} email`]: (text) => v.safeParse(ordinary, text).success,
  [`${versioned('valibot')} rfcEmail`]: (text) => v.safeParse(byRfc, text).success,
};

const isPhone = (text, region) => parsePhoneNumberFromString(text, region)?.isValid() ?? false;

const kLines = { 'given-name': 100, 'family-name': 100, organisation: 200, occupation: 200 };

/** Errors by field, with an English message each. */
function byValidator(values, region) {
  const errors = {};
  for (const [field, max] of Object.entries(kLines))
    if (!isLength(values[field].trim(), { min: 1, max }))
      errors[field] = `${field} must be between 1 and ${max} characters`;
  if (!isLength(values.message.trim(), { min: 2, max: 4000 }))
    errors.message = 'message must be between 2 and 4000 characters';
  if (!isEmail(values.email.trim())) errors.email = 'Enter an email address';
  if (!isPhone(values.phone.trim(), region)) errors.phone = 'Enter a phone number';
  return errors;
}

const line = (max) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const schemas = new Map();
/** A schema for each region: valibot has no context to pass along. */
function schemaFor(region) {
  let schema = schemas.get(region);
  if (!schema) {
    const lines = Object.entries(kLines).map(([field, max]) => [field, line(max)]);
    schema = v.object({
      ...Object.fromEntries(lines),
      email: v.pipe(v.string(), v.trim(), v.email('Enter an email address')),
      phone: v.pipe(
        v.string(),
        v.trim(),
        v.check((text) => isPhone(text, region), 'Enter a phone number'),
      ),
      message: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(4000)),
    });
    schemas.set(region, schema);
  }
  return schema;
}

/** A whole form put together from peers: errors by field, as an application would write it. */
export const forms = {
  'validator + libphonenumber-js/max': ({ values, region }) => byValidator(values, region),
  'valibot + libphonenumber-js/max': ({ values, region }) => {
    const { success, issues } = v.safeParse(schemaFor(region), values);
    return success ? {} : v.flatten(issues).nested;
  },
};
