#include <algorithm>

#include "core/notice/ids.hpp"
#include "core/notice/parts.hpp"

/// Own sections: blocks of runs, as data, so that no parser for markup runs anywhere.
namespace clearnotice::notice {
namespace {

runs read_runs(const json::cursor& at);

struct run_form {
  std::string_view key;
  run::kind type;
  std::string (*read_target)(const json::cursor&);  // null: the key holds the runs themselves
};

std::string read_any_date(const json::cursor& at) { return read_date(at); }
std::string read_any_duration(const json::cursor& at) {
  read_duration(at);
  return at.string();
}
/// Null stands for an address that an imported notice has lost.
std::string read_link(const json::cursor& at) {
  return at.is(json::type::null) ? std::string() : read_url(at, true);
}

constexpr run_form kRunForms[] = {
    {"link", run::kind::link, read_link},
    {"email", run::kind::email, read_email},
    {"phone", run::kind::phone, read_phone},
    {"date", run::kind::date, read_any_date},
    {"duration", run::kind::duration, read_any_duration},
    {"abbr", run::kind::abbreviation, read_plain},
    {"lang", run::kind::lang, read_language},
    {"strong", run::kind::strong, nullptr},
    {"em", run::kind::em, nullptr},
};

/// Whether such a run, without "text", is shown in words of the locale.
bool has_own_words(run::kind type) {
  return type == run::kind::date || type == run::kind::duration;
}

run read_run(const json::cursor& at) {
  run read;
  if (at.is(json::type::string)) {
    read.text = read_words(at);
    return read;
  }
  if (!at.expect(json::type::object)) return read;
  for (const run_form& form : kRunForms) {
    const auto target = at.member(form.key);
    if (!target) continue;
    read.type = form.type;
    if (form.read_target == nullptr) {
      const std::string_view keys[] = {form.key};
      at.expect_keys(keys);
      read.inner = read_runs(*target);
      return read;
    }
    const std::string_view keys[] = {form.key, "text"};
    at.expect_keys(keys);
    read.target = form.read_target(*target);
    if (form.type == run::kind::lang) {
      read.inner = read_runs(at.required("text"));
    } else if (const auto shown = at.member("text")) {
      read.text = read_plain(*shown);
    } else if (form.type == run::kind::abbreviation || read.target.empty()) {
      at.required("text");
    } else if (!has_own_words(form.type)) {
      read.text = read.target;
    }
    return read;
  }
  at.complain("unknown_run",
              "a string, or an object with link, email, phone, date, duration, abbr, lang, strong "
              "or em");
  return read;
}

/// A string is one run.
runs read_runs(const json::cursor& at) {
  runs read;
  if (at.is(json::type::array)) {
    at.each_item([&](const json::cursor& item) { read.push_back(read_run(item)); });
  } else {
    read.push_back(read_run(at));
  }
  return read;
}

std::vector<block> read_blocks(const json::cursor& at);

/// An item with a heading of its own: that is a paragraph of strong words, since a list has no
/// level among the headings.
std::vector<block> read_titled_item(const json::cursor& at) {
  static constexpr std::string_view kKeys[] = {"title", "body"};
  at.expect_keys(kKeys);
  block title;
  run& words = title.content.emplace_back();
  words.type = run::kind::strong;
  words.inner = read_runs(at.required("title"));
  std::vector<block> blocks = {std::move(title)};
  if (const auto body = at.member("body")) {
    for (block& each : read_blocks(*body)) blocks.push_back(std::move(each));
  }
  return blocks;
}

/// An item is blocks, or for short the runs of its only paragraph.
std::vector<block> read_item(const json::cursor& at) {
  if (at.is(json::type::object) && at.member("title")) return read_titled_item(at);
  if (at.is(json::type::array) && !at.node().items.empty()) {
    const json::value& first = at.node().items.front();
    const bool is_run = first.kind != json::type::object || [&] {
      for (const run_form& form : kRunForms) {
        if (first.find(form.key) != nullptr) return true;
      }
      return false;
    }();
    if (!is_run) return read_blocks(at);
  }
  block paragraph;
  paragraph.content = read_runs(at);
  return {paragraph};
}

block read_list(const json::cursor& at) {
  static constexpr std::string_view kKeys[] = {"list", "start", "items"};
  static constexpr std::string_view kMarkers[] = {"bullet", "decimal", "alpha", "none"};
  at.expect_keys(kKeys);
  block list;
  list.type = block::kind::list;
  list.style = static_cast<block::marker>(at.required("list").one_of(kMarkers));
  if (const auto start = at.member("start")) list.start = start->whole_number(1, 9999);
  at.required("items").each_item(
      [&](const json::cursor& item) { list.items.push_back(read_item(item)); });
  return list;
}

block read_terms(const json::cursor& at) {
  static constexpr std::string_view kKeys[] = {"terms"};
  static constexpr std::string_view kTermKeys[] = {"term", "text"};
  at.expect_keys(kKeys);
  block terms;
  terms.type = block::kind::terms;
  at.required("terms").each_item([&](const json::cursor& item) {
    item.expect_keys(kTermKeys);
    terms.terms.push_back({read_runs(item.required("term")), read_runs(item.required("text"))});
  });
  return terms;
}

block read_table(const json::cursor& at) {
  static constexpr std::string_view kKeys[] = {"table"};
  static constexpr std::string_view kTableKeys[] = {"head", "rows"};
  at.expect_keys(kKeys);
  block table;
  table.type = block::kind::table;
  const json::cursor content = at.required("table");
  content.expect_keys(kTableKeys);
  content.required("head").each_item(
      [&](const json::cursor& cell) { table.head.push_back(read_runs(cell)); });
  content.required("rows").each_item([&](const json::cursor& row) {
    std::vector<runs>& cells = table.rows.emplace_back();
    row.each_item([&](const json::cursor& cell) { cells.push_back(read_runs(cell)); });
    if (cells.size() != table.head.size()) {
      row.complain("table_width", "this row has " + std::to_string(cells.size()) +
                                      " cells, the head has " + std::to_string(table.head.size()));
    }
  });
  return table;
}

block read_paragraph(const json::cursor& at) {
  static constexpr std::string_view kKeys[] = {"p"};
  at.expect_keys(kKeys);
  block paragraph;
  paragraph.content = read_runs(at.required("p"));
  return paragraph;
}

block read_contact_block(const json::cursor& at) {
  static constexpr std::string_view kKeys[] = {"contact"};
  static constexpr std::string_view kContactKeys[] = {"name", "address", "email", "phone", "url"};
  at.expect_keys(kKeys);
  block card;
  card.type = block::kind::contact;
  const json::cursor content = at.required("contact");
  content.expect_keys(kContactKeys);
  card.card = read_contact(content);
  return card;
}

struct block_form {
  std::string_view key;
  block (*read)(const json::cursor&);
};
constexpr block_form kBlockForms[] = {
    {"p", read_paragraph},           {"list", read_list},
    {"terms", read_terms},           {"table", read_table},
    {"contact", read_contact_block},
};

std::vector<block> read_blocks(const json::cursor& at) {
  std::vector<block> blocks;
  at.each_item([&](const json::cursor& item) {
    if (item.is(json::type::string)) {
      block paragraph;
      paragraph.content = read_runs(item);
      blocks.push_back(std::move(paragraph));
      return;
    }
    if (!item.expect(json::type::object)) return;
    for (const block_form& form : kBlockForms) {
      if (!item.member(form.key)) continue;
      blocks.push_back(form.read(item));
      return;
    }
    item.complain("unknown_block", "a block has one of p, list, terms, table or contact");
  });
  return blocks;
}

/// @param ids  of all sections read so far, at any depth: each is an anchor in the page
std::vector<section> read_sections(const json::cursor& at, const value_reader& read,
                                   std::vector<std::string>& ids) {
  static constexpr std::string_view kKeys[] = {"id",   "about",    "title",
                                               "body", "sections", "justified"};
  std::vector<section> sections;
  at.each_item([&](const json::cursor& item) {
    item.expect_keys(kKeys);
    section own;
    const json::cursor id = item.required("id");
    own.id = read_id(id);
    if (std::find(ids.begin(), ids.end(), own.id) != ids.end()) {
      id.complain("duplicate_id", "the id \"" + own.id + "\" is here twice");
    }
    ids.push_back(own.id);
    if (const auto about = item.member("about")) {
      own.about = static_cast<topic>(about->one_of(kTopicIds));
    }
    read.take_text(item, "title", own.title);
    // For those who write and for lint: it is checked here and never shown.
    if (const auto why = item.member("justified")) read_plain(*why);
    if (const auto body = item.member("body"); body && body->expect(json::type::object)) {
      for (const json::cursor& each : read.by_locale(*body)) own.body.push_back(read_blocks(each));
    }
    if (const auto inner = item.member("sections")) own.sections = read_sections(*inner, read, ids);
    sections.push_back(std::move(own));
  });
  return sections;
}

}  // namespace

void read_own_sections(const json::cursor& at, facts& into, const value_reader& read) {
  std::vector<std::string> ids;
  into.sections = read_sections(at, read, ids);
}

}  // namespace clearnotice::notice
