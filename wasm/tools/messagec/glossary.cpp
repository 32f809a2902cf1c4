#include "tools/messagec/glossary.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace clearnotice::messagec {
namespace {

/// A legal term, and the messages that cannot do without it.
struct term {
  std::string_view name;
  std::vector<std::string_view> messages;
};

const term kTerms[] = {
    {"personal-data", {"who.controller"}},
    {"controller", {"who.controller"}},
    {"processor", {"who.processor"}},
    {"joint-controllers", {"who.joint"}},
    {"data-protection-officer", {"dpo.title", "dpo.contact", "dpo.none"}},
    {"explicit-consent", {"condition.consent", "safeguard.explicit-consent"}},
    {"consent", {"basis.consent", "consent.hint", "rights.withdrawal", "withdraw.title"}},
    {"contract", {"basis.contract"}},
    {"legal-obligation", {"basis.legal-obligation"}},
    {"public-interest", {"basis.public-task", "condition.public-interest"}},
    {"legitimate-interests", {"basis.legitimate-interests", "purposes.interest"}},
    {"legal-basis", {"purposes.basis"}},
    {"adequacy", {"safeguard.adequacy"}},
    {"standard-contractual-clauses", {"safeguard.standard-clauses"}},
    {"binding-corporate-rules", {"safeguard.binding-rules"}},
    {"code-of-conduct", {"safeguard.code-of-conduct"}},
    {"certification", {"safeguard.certification"}},
    {"erasure", {"rights.erasure"}},
    {"restriction", {"rights.restriction"}},
    {"supervisory-authority", {"complaint.to"}},
};

icu::UnicodeString lower(const std::string& text, const icu::Locale& locale) {
  return icu::UnicodeString::fromUTF8(text).toLower(locale);
}

void check_term(const term& each, const source& catalogue, const std::vector<std::string>& forms,
                findings& found) {
  const icu::Locale locale(catalogue.locale.c_str());
  for (const std::string_view key : each.messages) {
    const auto message = catalogue.messages.find(std::string(key));
    if (message == catalogue.messages.end()) continue;
    const icu::UnicodeString words = lower(message->second, locale);
    const bool is_there = std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
      return words.indexOf(lower(form, locale)) >= 0;
    });
    if (!is_there) {
      found.add(catalogue.file, key,
                "does not say “" + (forms.empty() ? "" : forms.front()) + "”, the glossary’s " +
                    std::string(each.name));
    }
  }
}

}  // namespace

void check_glossary(const source& catalogue, findings& found) {
  for (const term& each : kTerms) {
    const auto forms = catalogue.glossary.find(std::string(each.name));
    if (forms == catalogue.glossary.end()) {
      found.add(catalogue.file, "glossary: \"" + std::string(each.name) + "\" is missing");
    } else {
      check_term(each, catalogue, forms->second, found);
    }
  }
  for (const auto& [name, forms] : catalogue.glossary) {
    const bool is_known = std::any_of(std::begin(kTerms), std::end(kTerms),
                                      [&](const term& each) { return each.name == name; });
    if (!is_known) found.add(catalogue.file, "glossary: \"" + name + "\" is none of the terms");
    if (forms.empty()) found.add(catalogue.file, "glossary: \"" + name + "\" has no form");
  }
}

}  // namespace clearnotice::messagec
