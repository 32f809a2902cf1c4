#include "core/lint/reviews.hpp"

#include <algorithm>

#include "core/catalog/matching.hpp"
#include "core/json/cursor.hpp"
#include "core/json/pointer.hpp"

namespace clearnotice::lint {
namespace {

// People are told in a language they know well: WP260 13 asks for accurate translations.
constexpr rule kMissing = {"LOCALE-missing", "GDPR 12(1); WP260 13", "a locale without a catalogue",
                           level::warning};
constexpr rule kUnreviewed = {"LOCALE-unreviewed", "GDPR 12(1); WP260 13",
                              "a catalogue that nobody has reviewed", level::note};

finding at_locale(const rule& broken, const json::value& locale, std::size_t index) {
  finding made;
  made.rule = &broken;
  made.at = &locale;
  made.pointer = "/locales" + json::pointer_step(index);
  made.locale = locale.text;
  return made;
}

finding missing(const json::value& locale, std::size_t index) {
  finding made = at_locale(kMissing, locale, index);
  made.found = "no catalogue for " + locale.text + ": the notice cannot be shown in it";
  made.settle = "add locales/" + locale.text + ".json, or take it out of \"locales\"";
  return made;
}

finding unreviewed(const json::value& locale, std::size_t index, std::string_view catalogue) {
  const std::string file = "locales/" + std::string(catalogue) + ".json";
  finding made = at_locale(kUnreviewed, locale, index);
  made.found = "nobody has reviewed the words that Clearnotice brings for " + locale.text;
  if (catalogue != locale.text) made.found += ": those of " + std::string(catalogue);
  made.settle =
      "have somebody who knows the language read the page, then name them as \"reviewer\" in " +
      file;
  return made;
}

}  // namespace

result<reviews, problem> reviews::read(std::string_view source) {
  const result<json::value, problem> document = json::parse(source);
  if (!document) return document.reason();
  json::reading pass(source, *document, "reviews");
  reviews made;
  json::cursor(pass, *document).each_member([&](std::string_view key, const json::cursor& at) {
    made.catalogues_.emplace_back(key);
    if (at.is(json::type::null)) return;
    if (!at.string().empty()) made.read_.emplace_back(key);
  });
  if (pass.complaint()) return *pass.complaint();
  return made;
}

bool reviews::is_read(std::string_view catalogue) const {
  return std::find(read_.begin(), read_.end(), catalogue) != read_.end();
}

void reviews::check(const json::value& root, findings& into) const {
  const json::value* locales = root.find("locales");
  if (locales == nullptr || catalogues_.empty()) return;
  for (std::size_t i = 0; i < locales->items.size(); ++i) {
    const json::value& locale = locales->items[i];
    const std::string_view catalogue = catalog::match_locale(locale.text, catalogues_);
    if (catalogue.empty()) {
      into.push_back(missing(locale, i));
    } else if (!is_read(catalogue)) {
      into.push_back(unreviewed(locale, i, catalogue));
    }
  }
}

}  // namespace clearnotice::lint
