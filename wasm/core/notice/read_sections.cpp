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
  const syntax* target;  // null: the key holds the runs themselves
};

constexpr run_form kRunForms[] = {
    {"link", run::kind::link, &kLink},
    {"email", run::kind::email, &kEmail},
    {"phone", run::kind::phone, &kPhone},
    {"date", run::kind::date, &kDate},
    {"duration", run::kind::duration, &kDuration},
    {"abbr", run::kind::abbreviation, &kPlain},
    {"lang", run::kind::lang, &kLanguage},
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
    read.text = read_string(at, kWords);
    return read;
  }
  if (!at.expect(json::type::object)) return read;
  for (const run_form& form : kRunForms) {
    const auto target = at.member(form.key);
    if (!target) continue;
    read.type = form.type;
    if (form.target == nullptr) {
      const std::string_view keys[] = {form.key};
      at.expect_keys(keys);
      read.inner = read_runs(*target);
      return read;
    }
    const std::string_view keys[] = {form.key, "text"};
    at.expect_keys(keys);
    // Null stands for an address that an imported notice has lost.
    const bool is_lost = form.type == run::kind::link && target->is(json::type::null);
    if (!is_lost) read.target = read_string(*target, *form.target);
    if (form.type == run::kind::lang) {
      read.inner = read_runs(at.required("text"));
    } else if (const auto shown = at.member("text")) {
      read.text = read_string(*shown, kPlain);
    } else if (form.type == run::kind::abbreviation || read.target.empty()) {
      at.required("text");
    } else if (!has_own_words(form.type)) {
      read.text = read.target;
    }
    return read;
  }
  at.complain(sentence::run_form);
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

std::vector<block> read_blocks(const json::cursor& at, reader& read);

/// An item with a heading of its own: that is a paragraph of strong words, since a list has no
/// level among the headings.
std::vector<block> read_titled_item(const json::cursor& at, reader& read) {
  static constexpr std::string_view kKeys[] = {"title", "body"};
  at.expect_keys(kKeys);
  block title;
  run& words = title.content.emplace_back();
  words.type = run::kind::strong;
  words.inner = read_runs(at.required("title"));
  std::vector<block> blocks;
  if (const auto body = at.member("body")) blocks = read_blocks(*body, read);
  blocks.insert(blocks.begin(), std::move(title));
  return blocks;
}

/// An item is blocks, or for short the runs of its only paragraph.
std::vector<block> read_item(const json::cursor& at, reader& read) {
  if (at.is(json::type::object) && at.member("title")) return read_titled_item(at, read);
  if (at.is(json::type::array) && !at.node().items.empty()) {
    const json::value& first = at.node().items.front();
    const bool is_run = first.kind != json::type::object || [&] {
      for (const run_form& form : kRunForms) {
        if (first.find(form.key) != nullptr) return true;
      }
      return false;
    }();
    if (!is_run) return read_blocks(at, read);
  }
  std::vector<block> paragraph(1);
  paragraph.front().content = read_runs(at);
  return paragraph;
}

void read_paragraph(const json::cursor& at, row& into, reader&) {
  static_cast<block&>(into).content = read_runs(at);
}

constexpr member kParagraph[] = {{"p", read_paragraph}};

void read_start(const json::cursor& at, row& into, reader&) {
  static_cast<block&>(into).start = at.whole_number(1, 9999);
}

void read_items(const json::cursor& at, row& into, reader& read) {
  auto& items = static_cast<block&>(into).items;
  at.each_item([&](const json::cursor& item) { items.push_back(read_item(item, read)); });
}

constexpr std::string_view kMarkers[] = {"bullet", "decimal", "alpha", "none"};

constexpr member kList[] = {
    {"list", choose<&block::style>, kMarkers},
    {"start", read_start},
    {"items", read_items, kRequired},
};

void read_term(const json::cursor& at, row& into, reader&) {
  static_cast<block::term&>(into).name = read_runs(at);
}
void read_description(const json::cursor& at, row& into, reader&) {
  static_cast<block::term&>(into).description = read_runs(at);
}

constexpr member kTerm[] = {
    {"term", read_term, kRequired},
    {"text", read_description, kRequired},
};

void read_terms(const json::cursor& at, row& into, reader& read) {
  read.rows(at, kTerm, static_cast<block&>(into).terms);
}

constexpr member kTerms[] = {{"terms", read_terms}};

std::vector<runs> read_cells(const json::cursor& at) {
  std::vector<runs> cells;
  at.each_item([&](const json::cursor& cell) { cells.push_back(read_runs(cell)); });
  return cells;
}

void read_head(const json::cursor& at, row& into, reader&) {
  static_cast<block&>(into).head = read_cells(at);
}

void read_rows(const json::cursor& at, row& into, reader&) {
  auto& table = static_cast<block&>(into);
  at.each_item([&](const json::cursor& row) {
    std::vector<runs> cells = read_cells(row);
    if (cells.size() != table.head.size()) {
      row.complain(sentence::table_width,
                   {std::to_string(cells.size()), std::to_string(table.head.size())});
    }
    table.rows.push_back(std::move(cells));
  });
}

constexpr member kTableContent[] = {
    {"head", read_head, kRequired},
    {"rows", read_rows, kRequired},
};

void read_table(const json::cursor& at, row& into, reader& read) {
  read.object(at, kTableContent, into);
}

constexpr member kTable[] = {{"table", read_table}};

constexpr member kCardLines[] = {kName, kAddress, kMail, kTelephone, kSite};

void read_card(const json::cursor& at, row& into, reader& read) {
  read.object(at, kCardLines, static_cast<block&>(into).card);
}

constexpr member kCard[] = {{"contact", read_card}};

/// A block is known by its first member.
struct block_form {
  block::kind type;
  members table;
};
constexpr block_form kBlockForms[] = {
    {block::kind::paragraph, kParagraph}, {block::kind::list, kList},
    {block::kind::terms, kTerms},         {block::kind::table, kTable},
    {block::kind::contact, kCard},
};

void read_block(const json::cursor& at, block& into, reader& read) {
  if (at.is(json::type::string)) return read_paragraph(at, into, read);
  if (!at.expect(json::type::object)) return;
  for (const block_form& form : kBlockForms) {
    if (!at.member(form.table.front().key)) continue;
    into.type = form.type;
    return read.object(at, form.table, into);
  }
  at.complain(sentence::block_form);
}

std::vector<block> read_blocks(const json::cursor& at, reader& read) {
  std::vector<block> blocks;
  at.each_item([&](const json::cursor& item) { read_block(item, blocks.emplace_back(), read); });
  return blocks;
}

/// An id that no section has yet, at any depth: each is an anchor in the page.
void read_anchor(const json::cursor& at, row& into, reader& read) {
  std::string& id = static_cast<section&>(into).id;
  id = read_string(at, kId);
  add_id(at, id, read.anchors);
}

void read_inner(const json::cursor& at, row& into, reader& read);

void read_body(const json::cursor& at, row& into, reader& read) {
  if (!at.expect(json::type::object)) return;
  for (const json::cursor& each : read.by_locale(at)) {
    static_cast<section&>(into).body.push_back(read_blocks(each, read));
  }
}

/// For those who write and for lint: it is checked here and never shown.
void check_reason(const json::cursor& at, row&, reader&) { read_string(at, kPlain); }

constexpr member kSection[] = {
    {"id", read_anchor, kRequired}, {"about", choose<&section::about>, kTopicIds},
    {"title", &section::title},     {"body", read_body},
    {"sections", read_inner},       {"justified", check_reason},
};

void read_inner(const json::cursor& at, row& into, reader& read) {
  read.rows(at, kSection, static_cast<section&>(into).sections);
}

}  // namespace

void read_own_sections(const json::cursor& at, row&, reader& read) {
  read.rows(at, kSection, read.so_far.sections);
}

}  // namespace clearnotice::notice
