#include "core/consent/exports.hpp"

#include <algorithm>

#include "core/catalog/date_form.hpp"
#include "core/consent/record.hpp"
#include "core/json/writer.hpp"

namespace clearnotice::consent {
namespace {

unsigned long number_in(std::string_view digits) {
  unsigned long number = 0;
  for (const char digit : digits) number = number * 10 + static_cast<unsigned long>(digit - '0');
  return number;
}

/// `[{"@type":…,"dct:title":…},…]`
void write_titled(std::string_view key, std::string_view type,
                  const std::vector<std::string>& names, json::writer& out) {
  out.key(key).begin_array();
  for (const std::string& name : names) {
    out.begin_object().pair("@type", type).pair("dct:title", name).end_object();
  }
  out.end_array();
}

void write_described(std::string_view type, std::string_view words, json::writer& out) {
  out.begin_object().pair("@type", type).pair("dct:description", words).end_object();
}

struct prefix {
  std::string_view name, iri;
};
constexpr prefix kContext[] = {
    {"dpv", "https://w3id.org/dpv#"},
    {"loc", "https://w3id.org/dpv/loc#"},
    {"eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"},
    {"dct", "http://purl.org/dc/terms/"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"schema", "https://schema.org/"},
};

void write_controller(const record& of, json::writer& out) {
  out.key("dpv:hasDataController").begin_object().pair("@type", "dpv:DataController");
  out.pair("dpv:hasName", of.controller).pair_if("dpv:hasAddress", of.address);
  out.key("dpv:hasContact").begin_array();
  for (const std::string* each : {&of.email, &of.phone, &of.site}) {
    if (!each->empty()) out.string(*each);
  }
  out.end_array().end_object();
}

void write_notice(const record& of, json::writer& out) {
  out.key("dpv:hasNotice").begin_object().pair("@type", "dpv:ConsentNotice");
  out.pair("dct:identifier", of.notice).pair("schema:version", of.version);
  out.pair("dct:language", of.locale).pair("schema:sha256", of.text_sha256);
  out.pair_if("schema:url", of.url).end_object();
}

void write_process(const record& of, const record::choice& made, json::writer& out) {
  out.key("dpv:hasProcess").begin_object().pair("@type", "dpv:Process");
  write_titled("dpv:hasPurpose", "dpv:Purpose", {made.what}, out);
  out.key("dpv:hasPersonalData").begin_array();
  for (const std::string& name : made.data) {
    const bool special =
        std::find(made.special.begin(), made.special.end(), name) != made.special.end();
    out.begin_object().pair("@type",
                            special ? "dpv:SpecialCategoryPersonalData" : "dpv:PersonalData");
    out.pair("dct:title", name).end_object();
  }
  out.end_array();
  write_titled("dpv:hasRecipient", "dpv:Recipient", made.recipients, out);
  out.key("dpv:hasStorageCondition").begin_array();
  write_described("dpv:StorageDuration", made.kept, out);
  if (!of.storage.empty()) write_described("dpv:StorageLocation", of.storage, out);
  out.end_array().end_object();
}

void write_consent(const record& of, const record::choice& made, json::writer& out) {
  out.begin_object().pair("@type", "dpv:ConsentRecord");
  out.pair("dct:identifier", of.receipt + "." + made.purpose);
  out.key("dpv:hasDataSubject").begin_object().pair("@type", "dpv:DataSubject");
  out.pair("dct:identifier", of.receipt).end_object();
  write_controller(of, out);
  out.pair("dpv:hasJurisdiction", "loc:" + of.country);
  out.pair("dpv:hasLegalBasis", "eu-gdpr:A6-1-a");
  write_notice(of, out);
  write_process(of, made, out);
  out.key("dpv:hasConsentControl").begin_object().pair("@type", "dpv:WithdrawConsent");
  out.pair_if("dpv:isExercisedAt", of.withdraw_url).pair_if("dct:description", of.withdraw);
  out.end_object();
  out.key("dpv:hasConsentStatus").begin_object();
  out.pair("@type", made.given ? "dpv:ConsentGiven" : "dpv:ConsentRefused");
  out.pair("dpv:isIndicatedBy", "dpv:DataSubject").pair("dpv:isIndicatedAtTime", of.time);
  out.pair("dpv:hasIndicationMethod", "A box of its own in a web form, not ticked beforehand");
  out.key("dpv:hasDuration").begin_object().pair("@type", "dpv:UntilEventDuration");
  out.pair("rdf:value", "withdrawal").end_object().end_object();
  out.end_object();
}

void write_dpv(const record& of, json::writer& out) {
  out.begin_object().key("@context").begin_object();
  for (const prefix& each : kContext) out.pair(each.name, each.iri);
  out.end_object();
  out.pair("@id", "urn:clearnotice:receipt:" + of.receipt).pair("@type", "dpv:ConsentReceipt");
  // Of our own schema: conformity with the standard is for others to find.
  out.pair("dct:conformsTo", "urn:clearnotice:schema:receipt-dpv");
  out.pair("dpv:hasIdentifier", of.receipt).pair("dct:created", of.time);
  out.key("dpv:hasRecordOfActivity").begin_array();
  for (const record::choice& each : of.choices) write_consent(of, each, out);
  out.end_array().end_object();
}

void write_names(std::string_view key, const std::vector<std::string>& names, json::writer& out) {
  out.key(key).begin_array();
  for (const std::string& name : names) out.string(name);
  out.end_array();
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : "; ") + name;
  return all;
}

std::string policy_url(const record& of) {
  if (!of.url.empty()) return of.url;
  return of.site.empty() ? "urn:sha256:" + of.text_sha256 : of.site;
}

/// What was refused is no consent, so it stands in no such receipt.
void write_kantara(const record& of, json::writer& out) {
  std::vector<std::string> special;
  out.begin_object().pair("version", "KI-CR-v1.1.0").pair("jurisdiction", of.country);
  out.key("consentTimestamp").number(seconds_since_1970(of.time));
  out.pair("collectionMethod", "web form").pair("consentReceiptID", of.receipt);
  out.pair("language", of.locale).pair("piiPrincipalId", of.receipt);
  out.key("piiControllers").begin_array().begin_object();
  out.pair("piiController", of.controller).pair("contact", of.controller);
  out.key("address").begin_object().pair_if("streetAddress", of.address);
  out.pair("addressCountry", of.country).end_object();
  out.pair("email", of.email).pair("phone", of.phone).pair_if("piiControllerUrl", of.site);
  out.end_object().end_array();
  out.pair("policyUrl", policy_url(of));
  out.key("services").begin_array().begin_object().pair("service", of.notice);
  out.key("purposes").begin_array();
  for (const record::choice& each : of.choices) {
    if (!each.given) continue;
    special.insert(special.end(), each.special.begin(), each.special.end());
    out.begin_object().pair("purpose", each.what);
    write_names("purposeCategory", {each.purpose}, out);
    out.pair("consentType", "EXPLICIT");
    write_names("piiCategory", each.data, out);
    out.key("primaryPurpose").boolean(false).pair("termination", each.kept);
    out.key("thirdPartyDisclosure").boolean(!each.recipients.empty());
    out.pair_if("thirdPartyName", joined(each.recipients)).end_object();
  }
  out.end_array().end_object().end_array();
  out.key("sensitive").boolean(!special.empty());
  write_names("spiCat", special, out);
  out.end_object();
}

}  // namespace

unsigned long seconds_since_1970(std::string_view utc_time) {
  const auto number = [&](std::size_t at, std::size_t size) {
    return static_cast<unsigned>(number_in(utc_time.substr(at, size)));
  };
  const unsigned long days = catalog::day_number({number(0, 4), number(5, 2), number(8, 2)});
  constexpr unsigned long kDaysTo1970 = 719468;
  return (days - kDaysTo1970) * 86400 + number(11, 2) * 3600UL + number(14, 2) * 60UL +
         number(17, 2);
}

result<std::string, problem> export_receipt(std::string_view source, format as) {
  const result<json::value, problem> document = json::parse(source);
  if (!document) return document.reason();
  json::reading pass(source, *document, "receipt");
  std::string sha256;
  const record of = read_record(json::cursor(pass, *document), sha256);
  if (!pass.complaint() && digest_of(of) != sha256) {
    json::cursor(pass, *document)
        .required("record-sha256")
        .complain("altered", "this is not the digest of this record: one of them was altered");
  }
  if (pass.complaint()) return *pass.complaint();
  json::writer out;
  if (as == format::dpv) {
    write_dpv(of, out);
  } else {
    write_kantara(of, out);
  }
  return out.take();
}

}  // namespace clearnotice::consent
