#include "tools/messagec/compile.hpp"

#include "core/catalog/compiled_lines.hpp"
#include "tools/messagec/locale_forms.hpp"
#include "tools/messagec/plural_code.hpp"
#include "tools/messagec/typeset.hpp"

namespace clearnotice::messagec {
namespace {

void check_keys(const source& catalogue, const key_set& set, findings& found) {
  for (const std::string& key : set.keys) {
    if (!catalogue.messages.contains(key)) found.add(catalogue.file, key, "is missing");
  }
  for (const auto& [key, text] : catalogue.messages) {
    if (!set.asks.contains(key)) found.add(catalogue.file, key, "is not in the English catalogue");
  }
}

std::string names_of(const signature& arguments) {
  std::string names;
  for (const auto& [name, each] : arguments) names += (names.empty() ? "{" : ", {") + name + "}";
  return names.empty() ? "none" : names;
}

void check_arguments(const std::string& file, const std::string& key, const signature& has,
                     const signature& asked, findings& found) {
  bool same_names = has.size() == asked.size();
  for (const auto& [name, each] : asked) same_names = same_names && has.contains(name);
  if (!same_names) {
    found.add(file, key, "takes " + names_of(asked) + ", and here " + names_of(has));
    return;
  }
  for (const auto& [name, each] : asked) {
    if (each == has.at(name)) continue;
    found.add(file, key,
              "argument {" + name + "} is not used as in English: same type (text, " +
                  "number, plural, selectordinal, select), same keywords");
  }
}

// One line of the result, or a finding.
void append_line(std::string& compiled, const std::optional<std::string>& line,
                 const source& catalogue, const char* what, findings& found) {
  if (line) {
    compiled += *line + "\n";
  } else {
    found.add(catalogue.file, std::string("the compiled form cannot hold its ") + what);
  }
}

std::string compile_head(const source& catalogue, const icu::Locale& locale,
                         const std::string& direction, const key_set& set, findings& found) {
  std::string head = std::string(catalog::kCompiledFormat) + "\n" + catalogue.locale + "\n" +
                     direction + "\n" + std::to_string(set.hash()) + "\n";
  const auto dates = compile_dates(locale);
  const auto line = [&](const std::optional<std::string>& text, const char* what) {
    append_line(head, text, catalogue, what, found);
  };
  line(compile_plural_rules(locale, UPLURAL_TYPE_CARDINAL), "plural rules");
  line(compile_plural_rules(locale, UPLURAL_TYPE_ORDINAL), "ordinal rules");
  line(compile_numbers(locale), "numbers");
  line(dates ? std::optional(dates->form) : std::nullopt, "long date");
  line(dates ? std::optional(dates->months) : std::nullopt, "month names");
  line(compile_list(locale), "lists");
  return head;
}

}  // namespace

std::optional<compiled_locale> assemble(const source& catalogue, const icu::Locale& locale,
                                        const std::string& direction, const key_set& set,
                                        findings& found) {
  const std::size_t before = found.lines().size();
  std::string countries = "countries " + catalogue.locale + "\n";
  append_line(countries, compile_countries(locale), catalogue, "countries", found);
  std::string compiled = compile_head(catalogue, locale, direction, set, found);
  for (const auto& [key, text] : catalogue.messages) {
    const message_source shown(typeset_message(text, catalogue.locale, direction == "rtl"));
    compiled += shown.compile(set.arguments) + "\n";
  }
  if (found.lines().size() != before) return std::nullopt;
  compiled.pop_back();
  countries.pop_back();
  return compiled_locale{std::move(compiled), std::move(countries)};
}

std::optional<compiled_locale> compile(const source& catalogue, const key_set& set,
                                       findings& found) {
  const std::size_t before = found.lines().size();
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(catalogue.locale, status);
  check_keys(catalogue, set, found);
  for (const auto& [key, text] : catalogue.messages) {
    const message_source message(text);
    const auto asked = set.asks.find(key);
    for (const std::string& each : message.problems()) found.add(catalogue.file, key, each);
    if (!message.problems().empty() || asked == set.asks.end()) continue;
    for (const std::string& each : message.wrong_categories(locale)) {
      found.add(catalogue.file, key, each);
    }
    check_arguments(catalogue.file, key, message.arguments(), asked->second, found);
  }
  if (found.lines().size() != before) return std::nullopt;
  return assemble(catalogue, locale, direction_of(locale), set, found);
}

}  // namespace clearnotice::messagec
