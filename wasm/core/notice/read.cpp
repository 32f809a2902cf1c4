#include "core/notice/read.hpp"

#include <algorithm>

#include "core/notice/authorities.hpp"
#include "core/notice/parts.hpp"

namespace clearnotice::notice {
namespace {

void read_locales(const json::cursor& at, row&, reader& read) {
  std::vector<std::string>& locales = read.so_far.locales;
  at.each_item([&](const json::cursor& item) {
    std::string tag = read_string(item, kLanguage);
    if (std::find(locales.begin(), locales.end(), tag) != locales.end()) {
      item.complain(sentence::locale_again);
    }
    locales.push_back(std::move(tag));
  });
  if (locales.empty()) at.complain(sentence::no_locale);
}

constexpr std::string_view kLayers[] = {"full", "layered"};
void choose_layers(row& into, std::size_t which) { static_cast<facts&>(into).layered = which == 1; }

/// The address of the schema is for editors.
void pass_over(const json::cursor&, row&, reader&) {}

// What is referred to comes before what refers to it.
constexpr member kNotice[] = {
    {"$schema", pass_over},
    {"id", &facts::id, kId, kRequired},
    {"version", &facts::version, kPlain, kRequired},
    {"updated", &facts::updated, kDate},
    {"effective", &facts::effective, kDate},
    {"url", &facts::url, kUrl},
    {"locales", read_locales, kRequired},
    {"title", read_title},
    {"layers", choose_layers, kLayers},
    {"audiences", read_audiences},
    {"definitions", read_definitions},
    {"controller", read_controller},
    {"dpo", read_dpo},
    {"authority", read_authority},
    {"data", read_data},
    {"recipients", read_recipients},
    {"purposes", read_purposes},
    {"transfers", read_transfers},
    {"cookies", read_cookies},
    {"rights", read_rights},
    {"automatedDecisions", read_automated},
    {"children", read_children},
    {"security", read_security},
    {"calls", read_calls},
    {"proof", read_proof},
    {"sections", read_own_sections},
    {"form", read_form},
    {"tagline", &facts::tagline},
    {"scope", &facts::scope},
    {"storage", &facts::storage},
    {"complaints", &facts::complaints},
    {"cookieControl", &facts::cookie_control},
    {"otherSites", &facts::other_sites},
    {"changes", &facts::changes},
    {"collection", &facts::collection},
    {"pledges", &facts::pledges},
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
    item.complain(sentence::meter_without_purpose);
  });
}

}  // namespace

result<std::unique_ptr<facts>, problem> read(std::string_view source) {
  const result<json::value, problem> document = json::parse(source);
  if (!document) return document.reason();
  json::reading pass(source, *document, "notice");
  const json::cursor root(pass, *document);
  auto made = std::make_unique<facts>();
  facts& found = *made;
  reader(found).object(root, kNotice, found);
  select_authority(found);
  if (const auto data = root.member("data")) check_meters(*data, found);
  if (!found.controller && (found.form || !found.purposes.empty())) {
    root.complain(sentence::controller_missing);
  }
  if (pass.complaint()) return *pass.complaint();
  return made;
}

}  // namespace clearnotice::notice
