import type { Role } from './lexicon.js';

/** How people write the authorities, beside their official names; by the ids of locales/authorities.json. */
export const kAuthorities: readonly (readonly [string, string])[] = [
  ['AT', 'österreichische datenschutzbehörde|dsb\\.gv\\.at'],
  ['BE', 'autorité de protection des données|gegevensbeschermingsautoriteit'],
  ['BG', '~кзлд~|комисия(?:та)? за защита на личните данни|cpdp\\.bg'],
  ['CH', '~(?:edöb|pfpdt|fdpic)~'],
  ['ES', '~aepd~|agencia española de protección de datos'],
  ['FR', '~cnil~|commission nationale (?:de l.)?informatique et (?:des )?libertés'],
  ['GB', '~ico~|information commissioner'],
  ['IE', 'data protection commission~'],
  ['IT', 'garante per la protezione'],
  ['LU', '~cnpd~'],
  ['NL', 'autoriteit persoonsgegevens'],
];

/** Country calling codes (ITU-T E.164) that belong to one country alone. */
export const kCallingCodes: Readonly<Record<string, string>> = {
  '31': 'NL',
  '32': 'BE',
  '33': 'FR',
  '34': 'ES',
  '351': 'PT',
  '352': 'LU',
  '353': 'IE',
  '359': 'BG',
  '41': 'CH',
  '43': 'AT',
  '44': 'GB',
  '49': 'DE',
};

/** Behind a company's name, in the capitals of its law. */
export const kLegalForms =
  'Ltd|Limited|LLP|plc|PLC|LLC|Inc|GmbH|AG|UG|KG|OHG|GbR|PartG|SARL|SAS|SASU|SELARL|SELAS|SCM|SCP|EURL|SA|' +
  'ООД|ЕООД|АД|ЕАД|ЕТ|BV|NV|SRL|Srl|SpA';

export type Owner = Role | 'controller';
