// Writes what the core knows of every character as tables in C++.
//
//   charc OUT.hpp

#include <unicode/putil.h>

#include <cstdio>
#include <fstream>

#include "tools/charc/table.hpp"

int main(int count, char** words) {
  if (count != 2) {
    std::fprintf(stderr, "usage: charc OUT.hpp\n");
    return 2;
  }
#ifdef CLEARNOTICE_ICU_DATA_DIR
  u_setDataDirectory(CLEARNOTICE_ICU_DATA_DIR);
#endif
  std::ofstream out(words[1], std::ios::binary);
  out << clearnotice::charc::table_of_all_characters();
  if (!out.flush()) {
    std::fprintf(stderr, "charc: cannot write %s\n", words[1]);
    return 1;
  }
}
