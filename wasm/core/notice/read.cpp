#include "core/notice/read.hpp"

#include <algorithm>

#include "core/notice/authorities.hpp"
#include "core/notice/parts.hpp"

namespace clearnotice::notice {
namespace {

void read_locales(const json::cursor& at, std::vector<std::string>& locales) {
  at.each_item([&](const json::cursor& item) {
    std::string tag = read_language(item);
    if (std::find(locales.begin(), locales.end(), tag) != locales.end()) {
      item.complain("duplicate_id", "this locale is here twice");
    }
    locales.push_back(std::move(tag));
  });
  if (locales.empty()) at.complain("empty_list", "at least one locale belongs here");
}

struct part {
  std::string_view key;
  void (*read)(const json::cursor&, facts&, const value_reader&);
};

struct text_part {
  std::string_view key;
  localized facts::*text;
};
constexpr text_part kTexts[] = {
    {"tagline", &facts::tagline},
    {"scope", &facts::scope},
    {"storage", &facts::storage},
    {"complaints", &facts::complaints},
    {"cookieControl", &facts::cookie_control},
    {"otherSites", &facts::other_sites},
    {"changes", &facts::changes},
};

struct texts_part {
  std::string_view key;
  std::vector<localized> facts::*texts;
};
constexpr texts_part kLists[] = {
    {"collection", &facts::collection},
    {"pledges", &facts::pledges},
};

// What is referred to comes before what refers to it.
constexpr part kParts[] = {
    {"title", read_title},           {"layers", read_layers},
    {"audiences", read_audiences},   {"definitions", read_definitions},
    {"controller", read_controller}, {"dpo", read_dpo},
    {"authority", read_authority},   {"data", read_data},
    {"recipients", read_recipients}, {"purposes", read_purposes},
    {"transfers", read_transfers},   {"cookies", read_cookies},
    {"rights", read_rights},         {"automatedDecisions", read_automated},
    {"children", read_children},     {"security", read_security},
    {"calls", read_calls},           {"proof", read_proof},
    {"sections", read_own_sections}, {"form", read_form},
};

/// The controller's country selects the authority, never the language (Article 77 GDPR). Germany
/// has one for each Land, so there the notice says which.
void select_authority(facts& into) {
  if (into.authority || !into.authority_id.empty() || !into.controller) return;
  const std::string& country = into.controller->country;
  if (country != "DE" && is_authority(country)) into.authority_id = country;
}

/// What a form measures, it measures for a purpose (Article 5(1)(b) GDPR).
void check_meters(const json::cursor& data, const facts& read) {
  std::size_t row = 0;
  data.each_item([&](const json::cursor& item) {
    const std::size_t datum = row++;
    if (!read.data[datum].meter || (read.form && is_needed(read, datum))) return;
    item.complain("meter_without_purpose", "no purpose of a form needs what is measured here");
  });
}

facts read_facts(const json::cursor& root) {
  std::vector<std::string_view> keys = {"$schema",   "id",  "version", "updated",
                                        "effective", "url", "locales"};
  for (const part& each : kParts) keys.push_back(each.key);
  for (const text_part& each : kTexts) keys.push_back(each.key);
  for (const texts_part& each : kLists) keys.push_back(each.key);
  root.expect_keys(keys);

  facts read;
  read.id = read_id(root.required("id"));
  read.version = read_plain(root.required("version"));
  if (const auto updated = root.member("updated")) read.updated = read_date(*updated);
  if (const auto effective = root.member("effective")) read.effective = read_date(*effective);
  if (const auto url = root.member("url")) read.url = read_url(*url);
  read_locales(root.required("locales"), read.locales);
  const value_reader values(read.locales);
  for (const part& each : kParts) {
    if (const auto at = root.member(each.key)) each.read(*at, read, values);
  }
  for (const text_part& each : kTexts) {
    values.take_text(root, each.key, read.*each.text);
  }
  for (const texts_part& each : kLists) {
    if (const auto at = root.member(each.key)) read.*each.texts = values.read_texts(*at);
  }
  select_authority(read);
  if (const auto data = root.member("data")) check_meters(*data, read);
  if (!read.controller && (read.form || !read.purposes.empty())) {
    root.complain("missing_key", "\"controller\" is missing: who uses the data?");
  }
  return read;
}

}  // namespace

result<facts, problem> read(std::string_view source) {
  const result<json::value, problem> document = json::parse(source);
  if (!document) return document.reason();
  json::reading pass(source, *document, "notice");
  facts found = read_facts(json::cursor(pass, *document));
  if (pass.complaint()) return *pass.complaint();
  return found;
}

}  // namespace clearnotice::notice
