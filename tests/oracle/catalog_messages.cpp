// The evaluator against icu::MessageFormat: every shipped message, and patterns that no message
// has.
#include <unicode/msgfmt.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "catalog_support.hpp"
#include "core/catalog/catalogue.hpp"
#include "core/catalog/fields.hpp"
#include "core/catalog/message_text.hpp"
#include "core/text/utf8.hpp"
#include "tools/messagec/key_set.hpp"
#include "tools/messagec/locale_forms.hpp"
#include "tools/messagec/plural_code.hpp"
#include "tools/messagec/typeset.hpp"

using namespace clearnotice;
using namespace oracle_support;

namespace {

struct value {
  std::string name;
  std::string text;
  bool number = false;
};

class native_message {
 public:
  native_message(const std::string& pattern, const icu::Locale& locale)
      : format_(utf16(pattern), locale, status_) {
    REQUIRE(U_SUCCESS(status_));
  }

  std::string format(const std::vector<value>& values) {
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> arguments;
    for (const value& each : values) {
      names.push_back(utf16(each.name));
      arguments.push_back(each.number ? icu::Formattable(icu::StringPiece(each.text), status_)
                                      : icu::Formattable(utf16(each.text)));
    }
    icu::UnicodeString out;
    format_.format(names.data(), arguments.data(), static_cast<int>(values.size()), out, status_);
    REQUIRE(U_SUCCESS(status_));
    return utf8(out);
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  icu::MessageFormat format_;
};

bool is_number(const messagec::argument_signature& asked) {
  return asked.uses.contains(messagec::use::number) ||
         asked.uses.contains(messagec::use::cardinal) ||
         asked.uses.contains(messagec::use::ordinal);
}

// ---- every message of every shipped catalogue ----

// Text that would do harm if it were read as part of a message.
constexpr const char* kTexts[] = {"Ana", "", "{0} '{name}' | ~# }", "1", "Дневни #", "א\u2067ب"};

catalog::catalogue read_compiled(const std::string& tag) {
  std::ifstream file(CLEARNOTICE_LOCALES_DIR "/" + tag + ".txt", std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  auto read = catalog::catalogue::read(text);
  REQUIRE(read.ok());
  return std::move(read).value();
}

messagec::source read_source(const std::string& tag) {
  messagec::findings found;
  auto read = messagec::read_source(CLEARNOTICE_SOURCE_DIR "/locales/" + tag + ".json", found);
  REQUIRE(read);
  return *read;
}

std::vector<std::string> argument_names() {
  messagec::findings found;
  return messagec::key_set_of(read_source("en"), found).arguments;
}

std::string format(const catalog::catalogue& words, catalog::message id,
                   const std::vector<value>& values, const std::vector<std::string>& names) {
  std::vector<catalog::argument_value> of;
  for (const value& each : values) {
    const auto at = std::lower_bound(names.begin(), names.end(), each.name) - names.begin();
    of.push_back({static_cast<catalog::argument>(at), each.text});
  }
  return words.format(id, catalog::arguments(of));
}

std::string joined(const std::vector<catalog::piece>& pieces) {
  std::string text;
  for (const catalog::piece& each : pieces) text += each.text;
  return text;
}

}  // namespace

TEST_CASE("every message of every locale says what MessageFormat says, for every number") {
  const std::vector<std::string> numbers = plain_numbers();
  const std::vector<std::string> names = argument_names();
  std::size_t compared = 0;
  for (const std::string& tag : shipped_locales()) {
    const catalog::catalogue words = read_compiled(tag);
    const messagec::source source = read_source(tag);
    REQUIRE(source.messages.size() == catalog::kMessageCount);
    for (const auto& [key, written] : source.messages) {
      const std::string pattern =
          messagec::typeset_message(written, tag, locale_of(tag).isRightToLeft());
      const auto id = catalog::find_message(key);
      REQUIRE(id);
      native_message native(pattern, locale_of(tag));
      const messagec::signature asked = messagec::message_source(pattern).arguments();
      const bool counts = std::any_of(asked.begin(), asked.end(),
                                      [](const auto& each) { return is_number(each.second); });
      const std::size_t rounds = counts ? numbers.size() : std::size(kTexts);
      for (std::size_t i = 0; i < rounds; ++i) {
        std::vector<value> values;
        for (const auto& [name, each] : asked) {
          const bool number = is_number(each);
          values.push_back({name, number ? numbers[i] : kTexts[(i + values.size()) % 6], number});
        }
        ++compared;
        const std::string expected = native.format(values);
        if (format(words, *id, values, names) == expected) continue;
        CAPTURE(tag, key, pattern, values.empty() ? "" : values.front().text);
        CHECK(format(words, *id, values, names) == expected);
      }
      CHECK(joined(words.pieces(*id)) == words.format(*id));
    }
  }
  CHECK(compared > 5'000);
}

// ---- what MessageFormat allows, in every locale to come ----

namespace {

struct locale_rules {
  std::string cardinal, ordinal;
  catalog::number_style numbers;

  catalog::message_rules view() const { return {cardinal, ordinal, numbers}; }
};

// The line as catalogue::read() takes it apart.
catalog::number_style number_style_of(const std::string& line) {
  const auto field = [&](std::size_t index) { return std::string(catalog::field_at(line, index)); };
  const std::string zero = field(6);
  std::string_view rest = zero;
  return {field(0),
          field(1),
          field(2),
          static_cast<unsigned>(std::stoul(field(3))),
          static_cast<unsigned>(std::stoul(field(4))),
          static_cast<unsigned>(std::stoul(field(5))),
          text::take_code_point(rest)};
}

locale_rules rules_of(const icu::Locale& locale) {
  const auto cardinal = messagec::compile_plural_rules(locale, UPLURAL_TYPE_CARDINAL);
  const auto ordinal = messagec::compile_plural_rules(locale, UPLURAL_TYPE_ORDINAL);
  const auto numbers = messagec::compile_numbers(locale);
  REQUIRE((cardinal && ordinal && numbers));
  return {*cardinal, *ordinal, number_style_of(*numbers)};
}

#define CATEGORIES(words) \
  "zero{Z" words "}one{1" words "}two{2" words "}few{F" words "}many{M" words "}other{O" words "}"

constexpr const char* kPatterns[] = {
    "{n}",
    "{n, number}",
    "{n, plural, " CATEGORIES("#") "}",
    "{n, selectordinal, " CATEGORIES("#.") "}",
    "{n, plural, =0{none} =1{just one} =1.5{one and a half} =-1{minus one} " CATEGORIES("#") "}",
    "{n, plural, other{O#} =2{exactly two} one{1#}}",
    "{n, plural, offset:1 =1{you} " CATEGORIES(" and #") "}",
    "{n, plural, offset:20 other{#} one{one #} many{many #} few{few #}}",
    "{n, selectordinal, offset:3 " CATEGORIES("#") "}",
    "{n, plural, one{{n} {n, number} #} other{{n} {n, number} #}}",
    "{n, plural, other{{s, select, a{# A {n, plural, one{#} other{##}}} other{# {s}}} #}}",
    "{s, select, a {first} Ana {second {n, selectordinal, one {#st} other {#th}}} other {{s}}}",
    "It''s {s}, isn't it? '{quoted {s}' ''{s}'' '}' # | ~ \\",
    "{n, plural, other{'#' # ''#'' '{'#'}' | ~}}",
    "~{s}~#|~~",
};

}  // namespace

TEST_CASE("whatever MessageFormat allows is evaluated as it does, in every planned locale") {
  const std::vector<std::string> numbers = plain_numbers();
  const std::vector<std::string> names = {"n", "s"};
  for (const std::string& tag : planned_locales()) {
    const icu::Locale locale = locale_of(tag);
    const locale_rules rules = rules_of(locale);
    for (const char* pattern : kPatterns) {
      const messagec::message_source source(pattern);
      CAPTURE(tag, pattern, source.problems());
      REQUIRE(source.problems().empty());
      const std::string compiled = source.compile(names);
      REQUIRE(catalog::is_message(compiled));
      native_message native(pattern, locale);
      const auto asked = source.arguments().find("n");
      const bool number = asked != source.arguments().end() && is_number(asked->second);
      for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::vector<value> values = {{"n", numbers[i], number},
                                           {"s", i % 7 == 0 ? "a" : kTexts[i % 6], false}};
        const catalog::argument_value ours[] = {{catalog::argument{0}, values[0].text},
                                                {catalog::argument{1}, values[1].text}};
        std::string out;
        catalog::append_message(out, compiled, ours, rules.view(), nullptr);
        const std::string expected = native.format(values);
        if (out == expected) continue;
        CAPTURE(numbers[i], values[1].text);
        CHECK(out == expected);
      }
    }
  }
}
