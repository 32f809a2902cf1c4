#include "core/lint/passage.hpp"

#include <algorithm>

#include "core/json/pointer.hpp"
#include "core/notice/ids.hpp"

namespace clearnotice::lint {
namespace {

using json::value;

constexpr std::string_view kFollowed[] = {"link", "email", "phone"};

/// Walks blocks as data: what it does not know yet it reads as paragraphs, so that no words are
/// passed over.
class walk {
 public:
  walk(own_text& into, std::string_view locale) : into_(into), locale_(locale) {}

  void sections(const value& list, const std::string& pointer, std::size_t parent) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      section(list.items[i], pointer + json::pointer_step(i), parent);
    }
  }

 private:
  void section(const value& at, const std::string& pointer, std::size_t parent) {
    own_section& own = into_.sections.emplace_back();
    section_ = into_.sections.size() - 1;
    own.at = &at;
    own.pointer = pointer;
    own.parent = parent;
    if (const value* about = at.find("about")) {
      own.declared = true;
      own.topics = topics_named(*about);
    }
    const std::size_t mine = section_;
    if (const value* title = at.find("title")) {
      std::string where = pointer + "/title";
      if (const value* text = for_locale(*title, locale_, where)) {
        into_.sections[mine].has_title = true;
        add(passage::kind::heading, *text, where);
      }
    }
    if (const value* body = at.find("body")) {
      std::string where = pointer + "/body";
      if (const value* found = for_locale(*body, locale_, where)) {
        into_.sections[mine].has_body = !found->items.empty();
        blocks(*found, where, passage::kind::paragraph);
      }
    }
    if (const value* inner = at.find("sections")) {
      into_.sections[mine].has_inner = !inner->items.empty();
      sections(*inner, pointer + "/sections", mine);
    }
  }

  static unsigned topics_named(const value& about) {
    unsigned topics = 0;
    const auto add = [&](const value& named) {
      for (std::size_t i = 0; i < notice::kTopicCount; ++i) {
        if (named.text == notice::kTopicIds[i]) topics |= 1U << i;
      }
    };
    add(about);
    for (const value& each : about.items) add(each);
    return topics;
  }

  void blocks(const value& list, const std::string& pointer, passage::kind first) {
    passage::kind type = first;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      block(list.items[i], pointer + json::pointer_step(i), type);
      type = passage::kind::paragraph;
    }
  }

  void block(const value& at, const std::string& pointer, passage::kind type) {
    if (at.kind == json::type::string) return add(type, at, pointer);
    if (const value* p = at.find("p")) return add(type, *p, pointer + "/p");
    if (const value* items = at.find("items")) return list(*items, pointer + "/items");
    if (const value* terms = at.find("terms")) return all_terms(*terms, pointer + "/terms");
    if (const value* table = at.find("table")) return rows(*table, pointer + "/table");
    if (at.find("contact") != nullptr) type = passage::kind::contact;
    for (const json::member& each : at.members) {
      unknown(each.content, pointer + json::pointer_step(each.key), type);
    }
  }

  void unknown(const value& at, const std::string& pointer, passage::kind type) {
    if (at.kind == json::type::string) add(type, at, pointer);
    for (std::size_t i = 0; i < at.items.size(); ++i) {
      unknown(at.items[i], pointer + json::pointer_step(i), type);
    }
    for (const json::member& each : at.members) {
      unknown(each.content, pointer + json::pointer_step(each.key), type);
    }
  }

  static bool is_run(const value& at) {
    if (at.kind == json::type::string) return true;
    constexpr std::string_view kKeys[] = {"link", "email", "phone", "date", "lang", "strong", "em"};
    return std::any_of(std::begin(kKeys), std::end(kKeys),
                       [&](std::string_view key) { return at.find(key) != nullptr; });
  }

  void list(const value& items, const std::string& pointer) {
    const std::size_t outer = list_;
    list_ = ++lists_;
    const std::size_t mine = list_;
    for (std::size_t i = 0; i < items.items.size(); ++i) {
      const value& item = items.items[i];
      const std::string where = pointer + json::pointer_step(i);
      const std::size_t first = into_.passages.size();
      const bool holds_blocks =
          item.kind == json::type::array && !item.items.empty() && !is_run(item.items.front());
      if (holds_blocks) {
        blocks(item, where, passage::kind::item);
      } else {
        add(passage::kind::item, item, where);
      }
      if (first == into_.passages.size()) continue;
      into_.passages[first].first_of_list = i == 0;
      into_.passages[first].last_of_list = i + 1 == items.items.size();
      list_ = mine;
    }
    list_ = outer;
  }

  void all_terms(const value& terms, const std::string& pointer) {
    for (std::size_t i = 0; i < terms.items.size(); ++i) {
      const std::string where = pointer + json::pointer_step(i);
      if (const value* name = terms.items[i].find("term")) {
        add(passage::kind::term, *name, where + "/term");
      }
      if (const value* text = terms.items[i].find("text")) {
        add(passage::kind::description, *text, where + "/text");
      }
    }
  }

  void rows(const value& table, const std::string& pointer) {
    if (const value* head = table.find("head")) cells(*head, pointer + "/head");
    const value* rows = table.find("rows");
    for (std::size_t i = 0; rows != nullptr && i < rows->items.size(); ++i) {
      cells(rows->items[i], pointer + "/rows" + json::pointer_step(i));
    }
  }

  void cells(const value& row, const std::string& pointer) {
    for (std::size_t i = 0; i < row.items.size(); ++i) {
      add(passage::kind::cell, row.items[i], pointer + json::pointer_step(i));
    }
  }

  void add(passage::kind type, const value& content, const std::string& pointer) {
    passage made;
    made.type = type;
    made.section = section_;
    made.list = type == passage::kind::item || list_ > 0 ? list_ : 0;
    add_runs(made, content, pointer);
    made.words = words_of(made.text);
    into_.passages.push_back(std::move(made));
  }

  void add_runs(passage& to, const value& content, const std::string& pointer) {
    if (content.kind == json::type::string) {
      to.pieces.push_back({&content, pointer, to.text.size()});
      to.text += content.text;
      return;
    }
    for (std::size_t i = 0; i < content.items.size(); ++i) {
      add_runs(to, content.items[i], pointer + json::pointer_step(i));
    }
    if (content.kind != json::type::object) return;
    for (const std::string_view key : kFollowed) {
      to.links = to.links || content.find(key) != nullptr;
    }
    // What a run shows: its text, else its target.
    if (const value* shown = content.find("text")) {
      return add_runs(to, *shown, pointer + "/text");
    }
    for (const json::member& each : content.members) {
      add_runs(to, each.content, pointer + json::pointer_step(each.key));
    }
  }

  own_text& into_;
  std::string_view locale_;
  std::size_t section_ = 0;
  std::size_t list_ = 0, lists_ = 0;
};

}  // namespace

const value* for_locale(const value& text, std::string_view locale, std::string& pointer) {
  if (text.kind != json::type::object) return &text;
  for (std::string_view tag = locale; !tag.empty();) {
    if (const value* found = text.find(tag)) {
      pointer += json::pointer_step(tag);
      return found;
    }
    const std::size_t cut = tag.rfind('-');
    if (cut == tag.npos) break;
    tag = tag.substr(0, cut);
  }
  return nullptr;
}

own_text own_text_of(const value& root, std::string_view locale) {
  own_text made;
  if (const value* list = root.find("sections")) {
    walk(made, locale).sections(*list, "/sections", own_section::kNone);
  }
  return made;
}

}  // namespace clearnotice::lint
