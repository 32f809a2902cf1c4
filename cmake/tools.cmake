# Native build-time programs, and what they generate. Each wasm/tools/X.cpp, or folder wasm/tools/X,
# is one program X.

function(clearnotice_tool name)
  add_executable(${name} ${ARGN})
  target_compile_options(${name} PRIVATE -Wall -Wextra -Wconversion -Wshadow)
  target_include_directories(${name} PRIVATE wasm)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tools")
endfunction()

file(GLOB tools CONFIGURE_DEPENDS LIST_DIRECTORIES true wasm/tools/*)
foreach(tool ${tools})
  get_filename_component(name "${tool}" NAME_WE)
  if(IS_DIRECTORY "${tool}")
    file(GLOB sources CONFIGURE_DEPENDS "${tool}/*.cpp")
  elseif(tool MATCHES "\\.cpp$")
    set(sources "${tool}")
  else()
    continue()
  endif()
  if(sources)
    clearnotice_tool(${name} ${sources})
    # icu_data makes a part of the run-time ICU, charc and lookc a part of the room text: each can use
    # none of what it makes.
    if(name MATCHES "^(charc|lookc)$")
      target_link_libraries(${name} PRIVATE clearnotice_options icu_full)
      add_dependencies(for_other_builds ${name})  # npm run gen runs it
    elseif(name STREQUAL "phonec")
      # What it writes is tried on the code that will read it.
      target_link_libraries(${name} PRIVATE phone pugixml)
      add_dependencies(for_other_builds ${name})  # npm run gen runs it
    elseif(name STREQUAL "codes")
      target_link_libraries(${name} PRIVATE field)
    elseif(name STREQUAL "complaints")
      target_link_libraries(${name} PRIVATE sentences)
    elseif(NOT name STREQUAL "icu_data")
      target_link_libraries(${name} PRIVATE icu_full text json)
    endif()
  endif()
endforeach()

add_custom_command(OUTPUT "${icu_data_source}"
  COMMAND icu_data "${icu_DIR}/data/in/uts46.nrm" "${icu_data_source}"
  DEPENDS icu_data "${icu_DIR}/data/in/uts46.nrm"
  COMMENT "Embedding uts46.nrm" VERBATIM)
add_custom_target(icu_data_file DEPENDS "${icu_data_source}")
add_dependencies(generated icu_data_file)

if(NOT TARGET messagec)
  return()
endif()
# The forms that it writes are checked by the code that reads them. Not the whole room: that needs
# the headers which messagec makes.
foreach(file date_form language_tag list_form number plural typography)
  target_sources(messagec PRIVATE "wasm/core/catalog/${file}.cpp")
endforeach()

# Named from the source folder, so that an error reads "locales/fr.json: …".
file(GLOB catalogues CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}" locales/*.json)
list(FILTER catalogues EXCLUDE REGEX "(catalog\\.schema|authorities)\\.json$")
set(compiled_locales "")
set(shipped_tags "")
foreach(catalogue ${catalogues})
  get_filename_component(tag "${catalogue}" NAME_WLE)
  list(APPEND shipped_tags "${tag}")
  list(APPEND compiled_locales
    "${compiled_locales_dir}/${tag}.txt" "${compiled_locales_dir}/countries/${tag}.txt")
endforeach()

# The header changes only when a key does: a new wording in en.json recompiles nothing.
add_custom_command(OUTPUT "${messages_header}"
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${generated_dir}/core/generated"
  COMMAND messagec --header "${messages_header}.new" locales/en.json
  COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${messages_header}.new" "${messages_header}"
  DEPENDS messagec locales/en.json
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
  COMMENT "Message keys" VERBATIM)
add_custom_command(OUTPUT "${matches_header}"
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${generated_dir}/core/generated"
  COMMAND messagec --matches "${matches_header}.new" ${shipped_tags}
  COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${matches_header}.new" "${matches_header}"
  DEPENDS messagec
  COMMENT "Language matches" VERBATIM)
add_custom_command(OUTPUT ${compiled_locales}
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${compiled_locales_dir}/countries"
  COMMAND messagec --compile "${compiled_locales_dir}" ${catalogues}
  DEPENDS messagec ${catalogues}
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
  COMMENT "Catalogues" VERBATIM)
# For tests of the layout, and never shipped.
set(pseudo_locales "${CMAKE_BINARY_DIR}/pseudo/en-XA.txt" "${CMAKE_BINARY_DIR}/pseudo/ar-XB.txt")
add_custom_command(OUTPUT ${pseudo_locales}
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_BINARY_DIR}/pseudo"
  COMMAND messagec --pseudo "${CMAKE_BINARY_DIR}/pseudo" locales/en.json
  DEPENDS messagec locales/en.json
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
  COMMENT "Pseudo-locales" VERBATIM)
add_custom_target(messages DEPENDS "${messages_header}" "${matches_header}")
add_custom_target(locales ALL DEPENDS ${compiled_locales} ${pseudo_locales})
add_dependencies(generated messages)
add_dependencies(for_other_builds locales)
