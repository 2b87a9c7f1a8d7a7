proc main {} {
    for {set i 1} {$i <= 200000} {incr i} {
        lappend people [dict create id $i school "s[expr {$i * 7919 % 1000}]" score [expr {$i * 31 % 101}]]
    }
    foreach p $people {lappend by([dict get $p school]) [dict get $p score]}
    foreach s [array names by] {
        lappend totals [list $s [llength $by($s)] [tcl::mathop::+ {*}$by($s)] [tcl::mathfunc::max {*}$by($s)]]
    }
    set totals [lsort -integer -index 2 -decreasing [lsort -index 0 -decreasing $totals]]
    set last [lindex $totals end]
    puts "[llength $totals] [lindex $totals 0 0] [lindex $totals 0 2] [lindex $last 0] [lindex $last 3]"
}
main
