# liblogline: the pure stages and everything they stand on, as one archive other programs link. Installs
#   lib/liblogline.a   include/logline/<module>/*.h   lib/cmake/logline/   lib/pkgconfig/logline.pc
# Programs write #include <logline/page/page.h>, or "page/page.h" as we do: both folders are on the include path.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

if(TARGET logline)
  install(TARGETS logline RUNTIME COMPONENT program)
  install(FILES ${PROJECT_SOURCE_DIR}/packaging/logline.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
endif()

set(LOGLINE_PURE_STAGES feed html page read group record line wall guide catalogue)

# What the stages need, themselves included: the closure over deps.txt.
set(library_modules "")
set(open ${LOGLINE_PURE_STAGES} wire lexicon text model base)  # wire: the values as JSON lines
while(open)
  list(POP_FRONT open name)
  if(name IN_LIST LOGLINE_MODULES AND NOT name IN_LIST library_modules)
    list(APPEND library_modules ${name})
    list(APPEND open ${logline_deps_${name}})
  endif()
endwhile()

# Parts of wrap/ that only the edges use (fetch, store) stay out, with what they wrap. The install test links the whole
# archive, so a stage that comes to need one of them is noticed.
set(edge_libraries sqlite3 curl zstd)
set(edge_files "(sqlite|curl|http|zstd|unpack|content_coding)[a-z_]*\\.(h|cc)")

# They stay files of their own where others are compiled together.
if(TARGET logline_wrap)
  get_target_property(wrap_sources logline_wrap SOURCES)
  list(FILTER wrap_sources INCLUDE REGEX "/src/wrap/${edge_files}$")
  set_source_files_properties(${wrap_sources} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endif()

set(objects "")
set(third_party "")
foreach(name IN LISTS library_modules)
  get_target_property(type logline_${name} TYPE)
  if(type STREQUAL "STATIC_LIBRARY")
    list(APPEND objects "$<FILTER:$<TARGET_OBJECTS:logline_${name}>,EXCLUDE,src/wrap/${edge_files}>")
  endif()
  list(APPEND third_party ${logline_libs_${name}})
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/src/${name}/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/logline/${name}
          COMPONENT library FILES_MATCHING PATTERN "*.h" REGEX "/src/wrap/${edge_files}$" EXCLUDE)
endforeach()
if(NOT objects)
  return()
endif()
list(REMOVE_DUPLICATES third_party)
list(REMOVE_ITEM third_party ${edge_libraries})
list(SORT third_party)

add_library(liblogline STATIC ${objects})
add_library(logline::logline ALIAS liblogline)
set_target_properties(liblogline PROPERTIES OUTPUT_NAME logline EXPORT_NAME logline LINKER_LANGUAGE CXX)
target_compile_features(liblogline PUBLIC cxx_std_20)
target_include_directories(liblogline PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src>
  $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/logline>)
target_link_libraries(liblogline PUBLIC Threads::Threads)
set(LOGLINE_FIND_DEPENDENCIES "find_dependency(Threads)\n")
set(requires "")
foreach(name IN LISTS third_party)
  target_link_libraries(liblogline PUBLIC ${logline_lib_${name}_target})
  list(JOIN logline_lib_${name}_find " " arguments)
  string(APPEND LOGLINE_FIND_DEPENDENCIES "find_dependency(${arguments})\n")
  list(APPEND requires ${logline_lib_${name}_pc})
endforeach()
list(JOIN requires ", " LOGLINE_PC_REQUIRES)

set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/logline)
install(TARGETS liblogline EXPORT loglineTargets ARCHIVE COMPONENT library)
install(EXPORT loglineTargets NAMESPACE logline:: DESTINATION ${config_folder} COMPONENT library)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/loglineConfig.cmake.in
  ${PROJECT_BINARY_DIR}/generated/loglineConfig.cmake INSTALL_DESTINATION ${config_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/generated/loglineConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
# From lib/pkgconfig up to the prefix; lib may be lib/x86_64-linux-gnu.
cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX BASE_DIRECTORY ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig
           OUTPUT_VARIABLE LOGLINE_PC_TO_PREFIX)
configure_file(${PROJECT_SOURCE_DIR}/cmake/logline.pc.in ${PROJECT_BINARY_DIR}/generated/logline.pc @ONLY)
install(FILES ${PROJECT_SOURCE_DIR}/cmake/FindBrotliDec.cmake ${PROJECT_SOURCE_DIR}/cmake/FindSodium.cmake ${PROJECT_BINARY_DIR}/generated/loglineConfig.cmake
  ${PROJECT_BINARY_DIR}/generated/loglineConfigVersion.cmake DESTINATION ${config_folder} COMPONENT library)
install(FILES ${PROJECT_BINARY_DIR}/generated/logline.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT library)
