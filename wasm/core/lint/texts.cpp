#include <algorithm>

#include "core/json/pointer.hpp"
#include "core/lint/rules.hpp"

/// The localized texts of the facts: what a person wrote beside the catalogues' words.
namespace clearnotice::lint {
namespace {

using json::value;

constexpr rule kEmptyInterest = {"G13-1d-empty", "GDPR 13(1)(d)",
                                 "“legitimate interest” without saying which", level::warning};
constexpr rule kEmptyCriteria = {"G13-2a-criteria", "GDPR 13(2)(a); WP260 annex",
                                 "“as long as necessary” alone", level::warning};
constexpr rule kButton = {"G7-2-ask", "GDPR 7(2); EDPB 05/2020, 84–86",
                          "consent tied to the button", level::error};
constexpr rule kAskWho = {"E-min-who", "EDPB 05/2020, 64; GDPR 4(11)",
                          "a consent that does not name the controller", level::note};
constexpr rule kAskEnd = {"E-min-withdrawal", "EDPB 05/2020, 64; GDPR 7(3)",
                          "a consent that does not say how it ends", level::note};

/// One text of the facts in one locale, and what its lexicon finds there.
struct written {
  const value* at = nullptr;
  std::string pointer;
  std::vector<word> words;
  std::vector<lexicon::match> found;
};

written read(const value& parent, std::string_view key, std::string_view locale,
             const lexicon& words, std::string pointer) {
  written made;
  const value* text = parent.find(key);
  if (text == nullptr) return made;
  pointer += json::pointer_step(key);
  made.at = for_locale(*text, locale, pointer);
  if (made.at == nullptr) return made;
  made.pointer = std::move(pointer);
  made.words = words_of(made.at->text);
  words.mark_numbers(made.words);
  made.found = words.find(made.words);
  return made;
}

bool holds(const written& text, idea what) {
  for (const lexicon::match& each : text.found) {
    if (each.what->idea == what) return true;
  }
  return false;
}

/// Whether the text says this and, but for `spare` words, nothing else.
bool is_only(const written& text, idea what, std::size_t spare) {
  for (const lexicon::match& each : text.found) {
    if (each.what->idea != what) continue;
    if (text.words.size() <= each.end - each.first + spare) return true;
  }
  return false;
}

void report(const rule& broken, const written& text, std::string_view locale,
            std::string_view found, std::string_view settle, findings& into) {
  finding made;
  made.rule = &broken;
  made.at = text.at;
  made.pointer = text.pointer;
  made.locale = locale;
  made.found = std::string(found) + ": " + quoted(text.at->text);
  made.settle = settle;
  into.push_back(std::move(made));
}

/// A name may be written otherwise in another script, so one locale is enough.
bool names_anywhere(const value& text, std::string_view name) {
  if (text.text.find(name) != std::string::npos) return true;
  return std::any_of(text.members.begin(), text.members.end(), [&](const json::member& each) {
    return each.content.text.find(name) != std::string::npos;
  });
}

void check_ask(const value& purpose, const written& ask, std::string_view controller,
               std::string_view locale, findings& into) {
  if (ask.at == nullptr) return;
  if (holds(ask, idea::bundled)) {
    report(kButton, ask, locale, "consent by pressing the button",
           "write what is agreed to; the box beside it is the consent", into);
  }
  if (!controller.empty() && !names_anywhere(*purpose.find("ask"), controller)) {
    report(kAskWho, ask, locale, "the controller is not named",
           "name who may use the data: “" + std::string(controller) + "”", into);
  }
  if (!holds(ask, idea::withdrawal) && !holds(ask, idea::unsubscribe)) {
    report(kAskEnd, ask, locale, "not found: that one can change one’s mind",
           "say that consent can be withdrawn at any time", into);
  }
}

}  // namespace

void check_texts(const value& root, std::string_view locale, const lexicon& words, findings& into) {
  const value* who = root.find("controller");
  const value* name = who == nullptr ? nullptr : who->find("name");
  const std::string_view controller = name == nullptr ? std::string_view() : name->text;
  const value* purposes = root.find("purposes");
  for (std::size_t i = 0; purposes != nullptr && i < purposes->items.size(); ++i) {
    const value& each = purposes->items[i];
    const std::string pointer = "/purposes" + json::pointer_step(i);
    const written interest = read(each, "interest", locale, words, pointer);
    if (interest.at != nullptr && is_only(interest, idea::interest, 2)) {
      report(kEmptyInterest, interest, locale, "an interest that is not named",
             "say what the clinic wants to achieve: “answering those who write to us”", into);
    }
    check_ask(each, read(each, "ask", locale, words, pointer), controller, locale, into);
    const value* retention = each.find("retention");
    if (retention == nullptr) continue;
    const written criteria = read(*retention, "criteria", locale, words, pointer + "/retention");
    // “Until you unsubscribe” does tell when.
    const bool tells = holds(criteria, idea::unsubscribe) || holds(criteria, idea::withdrawal);
    if (criteria.at != nullptr && !tells && is_only(criteria, idea::criteria, 6)) {
      report(kEmptyCriteria, criteria, locale, "criteria that decide nothing",
             "give a period, or what ends it: “until you unsubscribe”", into);
    }
  }
}

}  // namespace clearnotice::lint
