proc multiply {a b n} {
    set c {}
    for {set i 0} {$i < $n} {incr i} {
        set line {}
        for {set j 0} {$j < $n} {incr j} {
            set sum 0
            for {set k 0} {$k < $n} {incr k} {
                set sum [expr {$sum + [lindex $a $i $k] * [lindex $b $k $j]}]
            }
            lappend line $sum
        }
        lappend c $line
    }
    return $c
}
proc main {} {
    set n 150
    for {set i 1} {$i <= $n} {incr i} {
        set la {}; set lb {}
        for {set j 1} {$j <= $n} {incr j} {
            lappend la [expr {$i * $j % 10}]
            lappend lb [expr {($i + $j) % 10}]
        }
        lappend a $la
        lappend b $lb
    }
    set c [multiply $a $b $n]
    puts "[lindex $c 0 0] [lindex $c 74 79] [lindex $c 149 149]"
}
main
