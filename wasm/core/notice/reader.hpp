#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/cursor.hpp"
#include "core/notice/model.hpp"
#include "core/notice/syntax.hpp"

/// notice.json as tables: what may stand in each object, how it is read, and where it goes.
namespace clearnotice::notice {

class reader;
struct member;
using members = std::span<const member>;

inline constexpr bool kRequired = true;

/// One member of an object. Its row is that of the table it stands in: no table mixes two.
struct member {
  using part = void (*)(const json::cursor& at, row& into, reader& read);
  using names = std::span<const std::string_view>;

  enum class kind { text, texts, words, word_list, time, flag, choice, part };

  template <class Row>
  constexpr member(std::string_view name, std::string Row::*to, const syntax& as, bool need = false)
      : key(name),
        type(kind::text),
        required(need),
        text(static_cast<std::string row::*>(to)),
        written(&as) {}
  template <class Row>
  constexpr member(std::string_view name, std::vector<std::string> Row::*to, const syntax& as,
                   bool need = false)
      : key(name),
        type(kind::texts),
        required(need),
        texts(static_cast<std::vector<std::string> row::*>(to)),
        written(&as) {}
  template <class Row>
  constexpr member(std::string_view name, localized Row::*to, bool need = false)
      : key(name), type(kind::words), required(need), words(static_cast<localized row::*>(to)) {}
  template <class Row>
  constexpr member(std::string_view name, std::vector<localized> Row::*to)
      : key(name),
        type(kind::word_list),
        word_list(static_cast<std::vector<localized> row::*>(to)) {}
  template <class Row>
  constexpr member(std::string_view name, std::optional<duration> Row::*to)
      : key(name), type(kind::time), time(static_cast<std::optional<duration> row::*>(to)) {}
  template <class Row>
  constexpr member(std::string_view name, bool Row::*to)
      : key(name), type(kind::flag), flag(static_cast<bool row::*>(to)) {}
  /// One of `choices`; `set` takes its index.
  constexpr member(std::string_view name, void (*set)(row&, std::size_t), names among,
                   bool need = false)
      : key(name), type(kind::choice), required(need), choose(set), choices(among) {}
  /// What only a function can read.
  constexpr member(std::string_view name, part how, bool need = false)
      : key(name), type(kind::part), required(need), read_part(how) {}

  void read(const json::cursor& at, row& into, reader& with) const;

  std::string_view key;
  kind type;
  bool required = false;
  union {
    std::string row::*text;
    std::vector<std::string> row::*texts;
    localized row::*words;
    std::vector<localized> row::*word_list;
    std::optional<duration> row::*time;
    bool row::*flag;
    void (*choose)(row&, std::size_t);
    part read_part;
  };
  union {
    const syntax* written = nullptr;
    names choices;
  };
};

template <class Row, class Choice>
void put(Choice Row::*to, row& into, std::size_t index) {
  static_cast<Row&>(into).*to = static_cast<Choice>(index);
}
template <class Row, class Choice>
void put(std::optional<Choice> Row::*to, row& into, std::size_t index) {
  static_cast<Row&>(into).*to = static_cast<Choice>(index);
}
/// Puts a choice into that member: the model lists its enumerations in the order of their names.
template <auto To>
void choose(row& into, std::size_t index) {
  put(To, into, index);
}

/// Reads one notice. What it has read so far stays at hand, because what comes later may refer to
/// it.
class reader {
 public:
  explicit reader(facts& into) : so_far(into) {}

  /// The members of one object; complains about any that its table does not have.
  void object(const json::cursor& at, members table, row& into);

  /// One row for each object of an array. `check` sees each row that was read, and its object.
  template <class Row, class Check>
  void rows(const json::cursor& at, members table, std::vector<Row>& into, Check check) {
    if (!at.expect(json::type::array)) return;
    into = std::vector<Row>(at.node().items.size());
    Row* next = into.data();
    at.each_item([&](const json::cursor& item) {
      object(item, table, *next);
      check(item, *next++);
    });
  }
  template <class Row>
  void rows(const json::cursor& at, members table, std::vector<Row>& into) {
    rows(at, table, into, [](const json::cursor&, Row&) {});
  }

  /// A string, or one for each locale.
  localized words(const json::cursor& at) const;
  std::vector<localized> word_list(const json::cursor& at) const;
  /// For each of the notice's locales what an object by locale holds for it (de-CH takes de);
  /// nothing where one is missing, which is complained about.
  std::vector<json::cursor> by_locale(const json::cursor& at) const;

  facts& so_far;
  std::vector<std::string_view> anchors;  ///< ids of all own sections, at any depth
};

}  // namespace clearnotice::notice
